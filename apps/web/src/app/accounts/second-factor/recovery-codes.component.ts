import {
  ChangeDetectionStrategy,
  Component,
  computed,
  DOCUMENT,
  inject,
  input,
  output,
  signal,
} from '@angular/core';
import { FormsModule } from '@angular/forms';
import { TranslocoDirective } from '@jsverse/transloco';
import { NzAlertComponent } from 'ng-zorro-antd/alert';
import { NzButtonComponent } from 'ng-zorro-antd/button';
import { NzCheckboxComponent } from 'ng-zorro-antd/checkbox';
import { NzIconDirective } from 'ng-zorro-antd/icon';
import { CopyButtonComponent } from '../copy-button.component';

/** The recovery codes, shown once: they go on when somebody says that they are kept. */
@Component({
  selector: 'tidu-recovery-codes',
  imports: [
    CopyButtonComponent,
    FormsModule,
    NzAlertComponent,
    NzButtonComponent,
    NzCheckboxComponent,
    NzIconDirective,
    TranslocoDirective,
  ],
  template: `
    <ng-container *transloco="let t">
      <nz-alert
        nzType="warning"
        nzShowIcon
        role="status"
        [nzMessage]="t('accounts.secondFactor.codes.title')"
        [nzDescription]="t('accounts.secondFactor.codes.text')"
      />
      <ul class="plain-list">
        @for (code of codes(); track code) {
          <li>{{ code }}</li>
        }
      </ul>
      <div class="row">
        <tidu-copy-button [text]="text()" />
        <button nz-button type="button" (click)="download()">
          <nz-icon nzType="download" aria-hidden="true" />
          {{ t('accounts.secondFactor.codes.download') }}
        </button>
      </div>
      <p class="kept">
        <label nz-checkbox [ngModel]="kept()" (ngModelChange)="kept.set($event)">
          {{ t('accounts.secondFactor.codes.kept') }}
        </label>
      </p>
      <button
        nz-button
        nzType="primary"
        type="button"
        [disabled]="!kept()"
        (click)="finished.emit()"
      >
        {{ t('accounts.secondFactor.codes.goOn') }}
      </button>
    </ng-container>
  `,
  styles: `
    ul {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(270px, 1fr));
      gap: 8px;
      margin: 16px 0;
      font-family: var(--tidu-mono);
      font-size: 15px;
    }

    .kept {
      margin: 16px 0;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RecoveryCodesComponent {
  private readonly document = inject(DOCUMENT);

  readonly codes = input.required<readonly string[]>();
  readonly finished = output();

  protected readonly kept = signal(false);
  protected readonly text = computed(() => `${this.codes().join('\n')}\n`);

  protected download(): void {
    const address = URL.createObjectURL(new Blob([this.text()], { type: 'text/plain' }));
    const link = this.document.createElement('a');
    link.href = address;
    link.download = 'tidu-recovery-codes.txt';
    link.click();
    URL.revokeObjectURL(address);
  }
}
