import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import type { LibraryPackView } from '@tidu/contracts';
import { NzTableModule } from 'ng-zorro-antd/table';
import { BilingualPipe } from '../../language/bilingual.pipe';
import { Language } from '../../language/language';
import { PackStatusComponent } from '../pack-status.component';
import { olderOf } from '../tiers';
import { ConfirmedShareComponent } from './confirmed-share.component';

/** One line a rule pack: its document, its dates, and how much of it was seen in official wording. */
@Component({
  selector: 'tidu-pack-table',
  imports: [
    BilingualPipe,
    ConfirmedShareComponent,
    NzTableModule,
    PackStatusComponent,
    RouterLink,
    TranslocoDirective,
  ],
  templateUrl: './pack-table.component.html',
  styleUrl: './pack-table.component.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PackTableComponent {
  private readonly language = inject(Language);

  /** From the lowest tier up, the newest of each tier first. */
  readonly packs = input.required<readonly LibraryPackView[]>();
  readonly loading = input(false);

  protected readonly lines = computed(() =>
    this.packs().map((pack) => ({
      pack,
      older: olderOf(this.packs(), pack),
      procedures: pack.procedures
        .map((procedure) => this.language.say(`procedure.${procedure}`))
        .join(this.language.say('list.comma')),
    })),
  );
}
