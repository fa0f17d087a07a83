import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import type { RulePackView } from '@tidu/contracts';
import { MomentPipe } from '@tidu/ui';
import { NzDescriptionsModule } from 'ng-zorro-antd/descriptions';
import { BilingualPipe } from '../../language/bilingual.pipe';
import { ConfirmedShareComponent } from '../library/confirmed-share.component';
import { RulesClient } from '../rules.client';

/** What a pack is: its document, its dates, its hash, and its other versions. */
@Component({
  selector: 'tidu-book-facts',
  imports: [
    BilingualPipe,
    ConfirmedShareComponent,
    MomentPipe,
    NzDescriptionsModule,
    RouterLink,
    TranslocoDirective,
  ],
  templateUrl: './book-facts.component.html',
  styleUrl: './book-facts.component.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'panel' },
})
export class BookFactsComponent {
  private readonly client = inject(RulesClient);

  readonly pack = input.required<RulePackView>();

  protected readonly link = computed(() => {
    const source = this.pack().source;
    return source && /^https?:\/\//.test(source) ? source : null;
  });
  protected readonly known = rxResource({
    params: () => this.pack().id,
    stream: ({ params }) => {
      const [book = '', tier = ''] = params.split('/');
      return this.client.versions(book, tier);
    },
  });
  /** A convenience: where they cannot be loaded, the book can still be read. */
  protected readonly versions = computed(() => (this.known.hasValue() ? this.known.value() : []));
}
