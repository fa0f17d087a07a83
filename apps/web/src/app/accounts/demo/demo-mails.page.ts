import { ChangeDetectionStrategy, Component, computed, DOCUMENT, inject } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { TranslocoDirective } from '@jsverse/transloco';
import { EmptyStateComponent, MomentPipe, PageHeaderComponent } from '@tidu/ui';
import { NzButtonComponent } from 'ng-zorro-antd/button';
import { NzSkeletonComponent } from 'ng-zorro-antd/skeleton';
import { latestOf } from '../../api/latest';
import { LoadFailureComponent } from '../../api/load-failure.component';
import { DemoClient } from './demo.client';
import { mailParts } from './mail-parts';

/** The mails that the demonstration writes into a folder instead of sending them. */
@Component({
  selector: 'tidu-demo-mails-page',
  imports: [
    EmptyStateComponent,
    LoadFailureComponent,
    MomentPipe,
    NzButtonComponent,
    NzSkeletonComponent,
    PageHeaderComponent,
    TranslocoDirective,
  ],
  template: `
    <ng-container *transloco="let t">
      <tidu-page-header
        [title]="t('accounts.demo.mails.title')"
        [text]="t('accounts.demo.mails.text')"
      >
        <button
          actions
          nz-button
          type="button"
          [nzLoading]="mails.isLoading()"
          (click)="mails.reload()"
        >
          {{ t('accounts.demo.mails.reload') }}
        </button>
      </tidu-page-header>
      @if (mails.error(); as error) {
        <tidu-load-failure [error]="error" (retry)="mails.reload()" />
      } @else if (shown(); as list) {
        <div class="stack">
          @for (mail of list; track mail.id) {
            <article class="panel">
              <div class="panel-head">
                <h2>{{ mail.subject }}</h2>
                <span class="soft">{{ mail.at | tiduMoment }}</span>
              </div>
              <p class="soft">{{ t('accounts.demo.mails.to', { address: mail.to }) }}</p>
              <p class="text">
                @for (part of mail.parts; track $index) {
                  @if (part.path) {
                    <a [href]="part.path">{{ part.text }}</a>
                  } @else {
                    <span [textContent]="part.text"></span>
                  }
                }
              </p>
            </article>
          } @empty {
            <div class="panel">
              <tidu-empty-state
                [title]="t('accounts.demo.mails.emptyTitle')"
                [text]="t('accounts.demo.mails.emptyText')"
              />
            </div>
          }
        </div>
      } @else {
        <div class="panel"><nz-skeleton [nzActive]="true" [nzParagraph]="{ rows: 6 }" /></div>
      }
    </ng-container>
  `,
  styles: `
    .text {
      margin: 0;
      overflow-wrap: anywhere;
      white-space: pre-wrap;
    }

    /* Among words a colour alone does not tell a link. */
    .text a {
      text-decoration: underline;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DemoMailsPage {
  private readonly client = inject(DemoClient);
  private readonly origin = inject(DOCUMENT).location.origin;

  protected readonly mails = rxResource({ stream: () => this.client.mails() });
  private readonly latest = latestOf(this.mails);
  protected readonly shown = computed(() =>
    this.latest()?.map((mail) => ({ ...mail, parts: mailParts(mail.text, this.origin) })),
  );
}
