import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  signal,
} from '@angular/core';
import { FormsModule } from '@angular/forms';
import { Router } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import type { ImportMappingView } from '@tidu/contracts';
import { BytesPipe } from '@tidu/ui';
import { NzAlertComponent } from 'ng-zorro-antd/alert';
import { NzButtonComponent } from 'ng-zorro-antd/button';
import { NzRadioModule } from 'ng-zorro-antd/radio';
import { apiFailureOf, type ApiFailure } from '../../api/api-failure';
import { UserAction } from '../../api/user-action';
import { BilingualPipe } from '../../language/bilingual.pipe';
import { ImportDraft } from '../import-draft';
import { contentOf, LARGEST_FILE_BYTES, type ImportRequest } from '../import-request';
import { ImportsClient } from '../imports.client';
import { FileDropComponent } from './file-drop.component';

/** Choice of the mapping; any other value is the name of a stored one. */
const OWN_MAPPING = '';

/** Takes a file and its mapping, and tries the import. */
@Component({
  selector: 'tidu-upload-panel',
  imports: [
    BilingualPipe,
    BytesPipe,
    FileDropComponent,
    FormsModule,
    NzAlertComponent,
    NzButtonComponent,
    NzRadioModule,
    TranslocoDirective,
  ],
  templateUrl: './upload-panel.component.html',
  styleUrl: './upload-panel.component.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'panel' },
})
export class UploadPanelComponent {
  private readonly client = inject(ImportsClient);
  private readonly draft = inject(ImportDraft);
  private readonly router = inject(Router);
  private readonly action = new UserAction();

  readonly mappings = input.required<readonly ImportMappingView[]>();

  protected readonly own = OWN_MAPPING;
  protected readonly largest = LARGEST_FILE_BYTES;
  protected readonly file = signal<File | undefined>(undefined);
  protected readonly mapping = signal(OWN_MAPPING);
  protected readonly mappingFile = signal<File | undefined>(undefined);
  protected readonly sending = signal(false);
  protected readonly failure = signal<ApiFailure | undefined>(undefined);

  protected readonly tooLarge = computed(() => (this.file()?.size ?? 0) > LARGEST_FILE_BYTES);
  protected readonly request = computed<ImportRequest | undefined>(() => {
    const file = this.file();
    const mapping = this.mapping() === OWN_MAPPING ? this.mappingFile() : this.mapping();
    return file && mapping && !this.tooLarge() ? { file, mapping, dryRun: true } : undefined;
  });

  constructor() {
    effect(() => this.mapping.set(this.mappings()[0]?.name ?? OWN_MAPPING));
  }

  protected tryOut(): void {
    const request = this.request();
    if (!request || this.sending()) return;
    this.sending.set(true);
    this.failure.set(undefined);
    this.client.start(request, this.action.keyFor(contentOf(request))).subscribe({
      next: (run) => {
        this.action.done();
        this.draft.keep(run, request);
        void this.router.navigate(['/imports', run.id]);
      },
      error: (error: unknown) => {
        this.failure.set(apiFailureOf(error));
        this.sending.set(false);
      },
    });
  }
}
