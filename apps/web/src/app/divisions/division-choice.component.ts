import { ChangeDetectionStrategy, Component, inject, input, model } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { NzFormModule } from 'ng-zorro-antd/form';
import { DivisionPickerComponent } from './division-picker.component';
import { OwnPlaces } from './own-places';

/** Where work is to be done, as a field of a form: an office chooses among its own places. */
@Component({
  selector: 'tidu-division-choice',
  imports: [DivisionPickerComponent, NzFormModule, TranslocoDirective],
  template: `
    <nz-form-item *transloco="let t">
      @let own = places();
      <nz-form-label>{{ t('field.division') }}</nz-form-label>
      <nz-form-control
        [nzExtra]="
          own?.single
            ? ''
            : t(own ? 'screenings.start.ownPlacesHelp' : 'screenings.start.divisionHelp', {
                name: own?.name,
              })
        "
        [nzValidateStatus]="fault() ? 'error' : ''"
        [nzErrorTip]="fault()"
      >
        @if (own?.single) {
          {{ t('screenings.start.ownPlace', { name: own?.name }) }}
        } @else {
          <tidu-division-picker
            [label]="t('field.division')"
            [placeholder]="t(own ? 'screenings.start.ownPlaces' : 'screenings.start.wholeCountry')"
            [within]="own"
            [(prefix)]="prefix"
          />
        }
      </nz-form-control>
    </nz-form-item>
  `,
  styles: `
    :host {
      display: block;
    }

    tidu-division-picker {
      display: block;
      width: 100%;
      max-width: var(--field-width, 420px);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DivisionChoiceComponent {
  /** The division's code without trailing zeros; empty for all places that may be chosen. */
  readonly prefix = model('');
  /** What the API says of the choice; empty when nothing. */
  readonly fault = input('');

  protected readonly places = inject(OwnPlaces).places;
}
