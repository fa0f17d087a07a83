import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { SubstitutionState, SubstitutionView } from '@tidu/contracts';
import { TagComponent, type Tone } from '@tidu/ui';
import { NzButtonComponent } from 'ng-zorro-antd/button';
import { NzTableModule } from 'ng-zorro-antd/table';
import { PersonComponent } from '../organisations/person.component';

const TONES: Readonly<Record<SubstitutionState, Tone>> = {
  planned: 'busy',
  current: 'good',
  past: 'calm',
  ended: 'open',
};

/** Substitutions with their days and state; those that still run can be ended. */
@Component({
  selector: 'tidu-substitution-table',
  imports: [NzButtonComponent, NzTableModule, PersonComponent, TagComponent, TranslocoDirective],
  template: `
    <nz-table
      *transloco="let t"
      class="stacked"
      [nzData]="substitutions()"
      [nzFrontPagination]="false"
      [nzShowPagination]="false"
    >
      <thead>
        <tr>
          <th>{{ t('substitutions.principal') }}</th>
          <th>{{ t('substitutions.substitute') }}</th>
          <th>{{ t('substitutions.from') }}</th>
          <th>{{ t('substitutions.until') }}</th>
          <th>{{ t('field.status') }}</th>
          <th>{{ t('substitutions.actions') }}</th>
        </tr>
      </thead>
      <tbody>
        @for (one of substitutions(); track one.id) {
          <tr>
            <td [attr.data-label]="t('substitutions.principal')">
              <tidu-person [person]="one.principal" />
            </td>
            <td [attr.data-label]="t('substitutions.substitute')">
              <tidu-person [person]="one.substitute" />
            </td>
            <td class="short" [attr.data-label]="t('substitutions.from')">{{ one.from }}</td>
            <td class="short" [attr.data-label]="t('substitutions.until')">{{ one.until }}</td>
            <td class="short" [attr.data-label]="t('field.status')">
              <tidu-tag [tone]="tones[one.state]">
                {{ t('substitutions.state.' + one.state) }}
              </tidu-tag>
            </td>
            <td [attr.data-label]="t('substitutions.actions')">
              @if (mayEnd(one)) {
                <button
                  nz-button
                  nzType="link"
                  nzDanger
                  type="button"
                  (click)="endWanted.emit(one)"
                >
                  {{ t('substitutions.end') }}
                  <span class="visually-hidden">{{ one.principal.name }}</span>
                </button>
              } @else {
                —
              }
            </td>
          </tr>
        }
      </tbody>
    </nz-table>
  `,
  styles: `
    button {
      height: 22px;
      padding: 0;
      line-height: 22px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SubstitutionTableComponent {
  readonly substitutions = input.required<readonly SubstitutionView[]>();
  /** Account of who looks. */
  readonly self = input.required<string | undefined>();
  /** Who looks is the leader of the office. */
  readonly leads = input.required<boolean>();
  readonly endWanted = output<SubstitutionView>();

  protected readonly tones = TONES;

  /** The two whom it concerns, and the leader. */
  protected mayEnd({ state, principal, substitute }: SubstitutionView): boolean {
    const runs = state === 'planned' || state === 'current';
    const concerned = [principal.id, substitute.id].some((id) => id === this.self());
    return runs && (concerned || this.leads());
  }
}
