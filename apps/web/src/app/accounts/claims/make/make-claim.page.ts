import {
  ChangeDetectionStrategy,
  Component,
  computed,
  DestroyRef,
  inject,
  signal,
} from '@angular/core';
import { rxResource, takeUntilDestroyed, toSignal } from '@angular/core/rxjs-interop';
import { NonNullableFormBuilder, ReactiveFormsModule, Validators } from '@angular/forms';
import { Router, RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import type { CreateClaimQuery } from '@tidu/contracts';
import { readCreditCode } from '@tidu/domain';
import { BytesPipe, formatBytes, PageHeaderComponent } from '@tidu/ui';
import { NzBreadCrumbModule } from 'ng-zorro-antd/breadcrumb';
import { NzButtonComponent } from 'ng-zorro-antd/button';
import { NzFormModule } from 'ng-zorro-antd/form';
import { NzInputDirective } from 'ng-zorro-antd/input';
import { NzProgressComponent } from 'ng-zorro-antd/progress';
import { map, of } from 'rxjs';
import { apiFailureOf, type ApiFailure } from '../../../api/api-failure';
import { UserAction } from '../../../api/user-action';
import { DivisionPickerComponent } from '../../../divisions/division-picker.component';
import { DivisionsClient } from '../../../divisions/divisions.client';
import { FileDropComponent } from '../../../imports/list/file-drop.component';
import { Language } from '../../../language/language';
import { ProblemAlertComponent } from '../../organisations/problem-alert.component';
import { ClaimsClient, type ClaimRequest } from '../claims.client';
import { LARGEST_PROOF_BYTES, PROOF_ENDINGS, proofFault } from './proof-file';

/** Claims an enterprise with a scan of its licence. */
@Component({
  selector: 'tidu-make-claim-page',
  imports: [
    BytesPipe,
    DivisionPickerComponent,
    FileDropComponent,
    NzBreadCrumbModule,
    NzButtonComponent,
    NzFormModule,
    NzInputDirective,
    NzProgressComponent,
    PageHeaderComponent,
    ProblemAlertComponent,
    ReactiveFormsModule,
    RouterLink,
    TranslocoDirective,
  ],
  templateUrl: './make-claim.page.html',
  styleUrl: './make-claim.page.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MakeClaimPage {
  private readonly client = inject(ClaimsClient);
  private readonly divisions = inject(DivisionsClient);
  private readonly language = inject(Language);
  private readonly router = inject(Router);
  private readonly left = inject(DestroyRef);
  private readonly action = new UserAction();

  protected readonly largest = LARGEST_PROOF_BYTES;
  protected readonly endings = PROOF_ENDINGS.join(',');
  protected readonly form = inject(NonNullableFormBuilder).group({
    creditCode: [''],
    name: ['', [Validators.required, Validators.maxLength(200)]],
  });
  private readonly typed = toSignal(this.form.valueChanges, {
    initialValue: this.form.getRawValue(),
  });
  protected readonly place = signal('');
  protected readonly proof = signal<File | undefined>(undefined);

  protected readonly code = computed(() => readCreditCode(this.typed().creditCode ?? ''));
  /** Some cities, such as 东莞 and 中山, have no counties; there the city is the place. */
  private readonly undivided = rxResource({
    params: () => (this.place().length === 4 ? `${this.place()}00` : undefined),
    stream: ({ params }) =>
      params ? this.divisions.below(params).pipe(map(({ length }) => length === 0)) : of(false),
    defaultValue: false,
  });
  protected readonly placeFits = computed(() => {
    if (this.place().length === 6) return true;
    return this.place().length === 4 && this.undivided.hasValue() && this.undivided.value();
  });
  protected readonly proofFault = computed(() => {
    const proof = this.proof();
    return proof ? proofFault(proof) : undefined;
  });

  protected readonly tried = signal(false);
  /** Whole per cent of the file that have been sent; undefined while nothing is. */
  protected readonly percent = signal<number | undefined>(undefined);
  protected readonly failure = signal<ApiFailure | undefined>(undefined);

  /** What the API says of one field; empty when nothing. */
  protected faultOf(field: keyof CreateClaimQuery | 'proof'): string {
    const text = this.failure()?.fieldText(field);
    return text ? this.language.pick(text) : '';
  }

  /** What is wrong with the proof; empty when nothing. */
  protected proofText(): string {
    const fault = this.proofFault();
    if (fault) {
      const size = formatBytes(LARGEST_PROOF_BYTES);
      return this.language.say(`claims.make.proofFault.${fault}`, { size });
    }
    const missing = this.tried() && !this.proof();
    return missing ? this.language.say('claims.make.proofMissing') : this.faultOf('proof');
  }

  protected send(): void {
    this.tried.set(true);
    this.form.markAllAsTouched();
    const claim = this.wish();
    if (!claim || this.percent() !== undefined) return;
    this.percent.set(0);
    this.failure.set(undefined);
    this.client
      .make(claim, this.action.keyFor(contentOf(claim)))
      .pipe(takeUntilDestroyed(this.left))
      .subscribe({
        next: (upload) => {
          this.percent.set(upload.percent);
          if (upload.claim) void this.router.navigate(['/claims']);
        },
        error: (error: unknown) => {
          this.failure.set(apiFailureOf(error));
          this.percent.set(undefined);
        },
      });
  }

  /** Undefined as long as something is missing or wrong. */
  private wish(): ClaimRequest | undefined {
    const [code, proof] = [this.code(), this.proof()];
    const complete = this.form.valid && this.placeFits() && !this.proofFault();
    if (!code || !proof || !complete) return undefined;
    return {
      creditCode: code.code,
      name: this.form.getRawValue().name.trim(),
      division: this.place().padEnd(6, '0'),
      proof,
    };
  }
}

/** What makes two claims the same action of the user. */
function contentOf({ proof, ...rest }: ClaimRequest): string {
  return JSON.stringify([rest, proof.name, proof.size, proof.lastModified]);
}
