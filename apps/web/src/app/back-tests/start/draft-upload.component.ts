import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  output,
  signal,
} from '@angular/core';
import { FormsModule } from '@angular/forms';
import { TranslocoDirective } from '@jsverse/transloco';
import type { RulePackDraftView } from '@tidu/contracts';
import { NzAlertComponent } from 'ng-zorro-antd/alert';
import { NzButtonComponent } from 'ng-zorro-antd/button';
import { NzInputDirective } from 'ng-zorro-antd/input';
import { apiFailureOf, type ApiFailure } from '../../api/api-failure';
import { UserAction } from '../../api/user-action';
import { BilingualPipe } from '../../language/bilingual.pipe';
import { RulesClient } from '../../rules/rules.client';

/** The API takes no longer text. */
const MOST_CHARACTERS = 1_000_000;

/** A draft pack as YAML: chosen or written here, checked by the service, faults by line. */
@Component({
  selector: 'tidu-draft-upload',
  imports: [
    BilingualPipe,
    FormsModule,
    NzAlertComponent,
    NzButtonComponent,
    NzInputDirective,
    TranslocoDirective,
  ],
  templateUrl: './draft-upload.component.html',
  styleUrl: './draft-upload.component.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DraftUploadComponent {
  private readonly client = inject(RulesClient);
  private readonly action = new UserAction();

  /** The draft, found sound and stored. */
  readonly stored = output<RulePackDraftView>();

  protected readonly name = signal('');
  protected readonly source = signal('');
  protected readonly sending = signal(false);
  protected readonly failure = signal<ApiFailure | undefined>(undefined);
  protected readonly tooLong = computed(() => this.source().length > MOST_CHARACTERS);
  protected readonly ready = computed(
    () => this.name().trim() !== '' && this.source().trim() !== '' && !this.tooLong(),
  );
  /** The faults in the order of the text. */
  protected readonly faults = computed(() =>
    [...(this.failure()?.fields ?? [])].sort((a, b) => (a.line ?? 0) - (b.line ?? 0)),
  );

  protected async choose(field: HTMLInputElement): Promise<void> {
    const file = field.files?.[0];
    if (!file) return;
    this.source.set(await file.text());
    if (!this.name()) this.name.set(file.name.replace(/\.ya?ml$/i, '').slice(0, 100));
    this.failure.set(undefined);
    field.value = '';
  }

  protected send(): void {
    if (this.sending() || !this.ready()) return;
    const draft = { name: this.name().trim(), source: this.source() };
    this.sending.set(true);
    this.failure.set(undefined);
    this.client.addDraft(draft, this.action.keyFor(JSON.stringify(draft))).subscribe({
      next: (view) => {
        this.action.done();
        this.sending.set(false);
        this.stored.emit(view);
      },
      error: (error: unknown) => {
        this.failure.set(apiFailureOf(error));
        this.sending.set(false);
      },
    });
  }
}
