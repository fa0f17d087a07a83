import { ChangeDetectionStrategy, Component, computed, input, model } from '@angular/core';
import { FormsModule } from '@angular/forms';
import { TranslocoDirective } from '@jsverse/transloco';
import { ROLES, type OrganisationKind, type Role } from '@tidu/domain';
import { NzCheckboxComponent } from 'ng-zorro-antd/checkbox';
import { BilingualPipe } from '../../language/bilingual.pipe';
import { roleChoices } from './role-choices';

/** Picks roles in an organisation; what cannot be held together is closed, with the reason. */
@Component({
  selector: 'tidu-role-choice',
  imports: [BilingualPipe, FormsModule, NzCheckboxComponent, TranslocoDirective],
  template: `
    <fieldset *transloco="let t">
      <legend>{{ t('organisations.roles.label') }}</legend>
      @for (choice of choices(); track choice.role) {
        <div class="choice">
          <label
            nz-checkbox
            [nzDisabled]="choice.conflict !== undefined"
            [ngModel]="choice.chosen"
            [ngModelOptions]="{ standalone: true }"
            (ngModelChange)="choose(choice.role, $event)"
          >
            {{ known[choice.role].title | bilingual }}
          </label>
          <p class="soft">
            @if (choice.conflict; as rule) {
              {{ t('organisations.conflict.' + rule) }}
            } @else {
              {{ t('organisations.roleText.' + choice.role) }}
            }
          </p>
        </div>
      }
      @if (secondFactor()) {
        <p class="soft">{{ t('organisations.roles.secondFactor') }}</p>
      }
    </fieldset>
  `,
  styles: `
    fieldset {
      margin: 0;
      padding: 0;
      border: 0;
    }

    /* The component's own form makes a headline of it. */
    fieldset > legend {
      margin-bottom: 8px;
      border: 0;
      color: var(--tidu-ink);
      font-size: 14px;
      font-weight: 600;
    }

    .choice {
      padding: 8px 0;
      border-top: 1px solid var(--tidu-line);
    }

    p {
      margin: 2px 0 0 24px;
      font-size: 13px;
    }

    fieldset > p {
      margin: 8px 0 0;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RoleChoiceComponent {
  readonly kind = input.required<OrganisationKind>();
  readonly roles = model.required<readonly Role[]>();

  protected readonly known = ROLES;
  protected readonly choices = computed(() => roleChoices(this.kind(), this.roles()));
  protected readonly secondFactor = computed(() =>
    this.roles().some((role) => ROLES[role].secondFactor),
  );

  protected choose(role: Role, chosen: boolean): void {
    const others = this.roles().filter((held) => held !== role);
    this.roles.set(chosen ? [...others, role] : others);
  }
}
