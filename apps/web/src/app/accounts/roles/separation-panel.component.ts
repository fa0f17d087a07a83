import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { RoleTable, RoleView } from '@tidu/contracts';
import { BilingualPipe } from '../../language/bilingual.pipe';
import { Language } from '../../language/language';

/** The three administrators 三员: what each may do alone, and that nobody holds two of them. */
@Component({
  selector: 'tidu-separation-panel',
  imports: [BilingualPipe, TranslocoDirective],
  template: `
    <section class="panel" *transloco="let t">
      <h2>{{ t('roles.separation.title') }}</h2>
      <p class="soft">{{ t('roles.separation.text') }}</p>
      <ul class="plain-list cards">
        @for (role of separated(); track role.id) {
          <li>
            <h3>{{ role.title | bilingual }}</h3>
            <p>{{ t('organisations.roleText.' + role.id) }}</p>
            <p class="soft">
              {{ t('roles.separation.excludes', { roles: titlesOf(role) }) }}
            </p>
          </li>
        }
      </ul>
    </section>
  `,
  styles: `
    .cards {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(240px, 1fr));
      gap: 12px;
      margin-top: 12px;
    }

    li {
      padding: 12px 16px;
      border: 1px solid var(--tidu-accent-line);
      border-radius: 6px;
      background: var(--tidu-accent-ground);
    }

    h3 {
      margin: 0 0 4px;
      font-size: 15px;
    }

    p {
      margin: 0 0 4px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SeparationPanelComponent {
  private readonly language = inject(Language);

  readonly table = input.required<RoleTable>();

  protected readonly separated = computed(() =>
    this.table().roles.filter(({ excludes }) => excludes.length > 0),
  );

  /** Titles of the roles that cannot be held beside one. */
  protected titlesOf({ excludes }: RoleView): string {
    return this.table()
      .roles.filter(({ id }) => excludes.includes(id))
      .map(({ title }) => this.language.pick(title))
      .join(this.language.say('list.comma'));
  }
}
