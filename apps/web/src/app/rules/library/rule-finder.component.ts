import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { FormsModule } from '@angular/forms';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import type { ProcedureName } from '@tidu/contracts';
import { TagComponent } from '@tidu/ui';
import { NzDatePickerComponent } from 'ng-zorro-antd/date-picker';
import { NzRadioModule } from 'ng-zorro-antd/radio';
import { NzSelectModule } from 'ng-zorro-antd/select';
import { NzSkeletonComponent } from 'ng-zorro-antd/skeleton';
import { latestOf } from '../../api/latest';
import { LoadFailureComponent } from '../../api/load-failure.component';
import { DivisionPickerComponent } from '../../divisions/division-picker.component';
import { BilingualPipe } from '../../language/bilingual.pipe';
import { ReferenceComponent } from '../../programmes/reference.component';
import { RulesClient } from '../rules.client';
import { TIERS } from '../tiers';
import { questionOf } from './rule-question';

/** Which rule applies: tier, procedure, day, place and certificate in; pack and grounds out. */
@Component({
  selector: 'tidu-rule-finder',
  imports: [
    BilingualPipe,
    DivisionPickerComponent,
    FormsModule,
    LoadFailureComponent,
    NzDatePickerComponent,
    NzRadioModule,
    NzSelectModule,
    NzSkeletonComponent,
    ReferenceComponent,
    RouterLink,
    TagComponent,
    TranslocoDirective,
  ],
  templateUrl: './rule-finder.component.html',
  styleUrl: './rule-finder.component.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'panel' },
})
export class RuleFinderComponent {
  private readonly client = inject(RulesClient);

  protected readonly tiers = TIERS;
  protected readonly tier = signal<string>('little-giant');
  protected readonly procedure = signal<ProcedureName>('recognition');
  protected readonly date = signal<Date | null>(new Date());
  protected readonly division = signal('');
  protected readonly certificateDate = signal<Date | null>(null);

  protected readonly selection = rxResource({
    params: computed(() =>
      questionOf({
        tier: this.tier(),
        procedure: this.procedure(),
        date: this.date(),
        division: this.division(),
        certificateDate: this.certificateDate(),
      }),
    ),
    stream: ({ params }) => this.client.select(params),
  });
  protected readonly shown = latestOf(this.selection);
}
