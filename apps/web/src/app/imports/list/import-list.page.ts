import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { TranslocoDirective } from '@jsverse/transloco';
import { EmptyStateComponent, PageHeaderComponent } from '@tidu/ui';
import { NzSkeletonComponent } from 'ng-zorro-antd/skeleton';
import { Session } from '../../accounts/session';
import { latestOf } from '../../api/latest';
import { LoadFailureComponent } from '../../api/load-failure.component';
import { CursorPaging } from '../../paging/cursor-paging';
import { ListPagerComponent } from '../../paging/list-pager.component';
import { ImportsClient } from '../imports.client';
import { ImportHistoryComponent } from './import-history.component';
import { UploadPanelComponent } from './upload-panel.component';

/** Uploads a file, and lists the imports so far. */
@Component({
  selector: 'tidu-import-list-page',
  imports: [
    EmptyStateComponent,
    ImportHistoryComponent,
    ListPagerComponent,
    LoadFailureComponent,
    NzSkeletonComponent,
    PageHeaderComponent,
    TranslocoDirective,
    UploadPanelComponent,
  ],
  providers: [CursorPaging],
  template: `
    <ng-container *transloco="let t">
      <tidu-page-header [title]="t('imports.list.title')" [text]="t('imports.list.text')" />
      <div class="stack">
        @if (mayImport()) {
          @if (mappings.error(); as error) {
            <tidu-load-failure [error]="error" (retry)="mappings.reload()" />
          } @else if (mappings.hasValue()) {
            <tidu-upload-panel [mappings]="mappings.value()" />
          } @else {
            <div class="panel"><nz-skeleton [nzActive]="true" [nzParagraph]="{ rows: 6 }" /></div>
          }
        }

        <section class="panel">
          <h2>{{ t('imports.history.title') }}</h2>
          @if (page.error(); as error) {
            <tidu-load-failure [error]="error" (retry)="page.reload()" />
          } @else if (shown(); as runs) {
            @if (runs.items.length === 0) {
              <tidu-empty-state
                [title]="t('imports.history.emptyTitle')"
                [text]="t('imports.history.emptyText')"
              />
            } @else {
              <tidu-import-history [runs]="runs.items" />
              <tidu-list-pager [next]="runs.next" />
            }
          } @else {
            <nz-skeleton [nzActive]="true" [nzParagraph]="{ rows: 6 }" />
          }
        </section>
      </div>
    </ng-container>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ImportListPage {
  private readonly client = inject(ImportsClient);
  private readonly session = inject(Session);

  readonly after = input<string>();

  protected readonly mayImport = computed(() => this.session.may('enterprise.import'));
  protected readonly mappings = rxResource({
    params: () => (this.mayImport() ? {} : undefined),
    stream: () => this.client.mappings(),
  });
  protected readonly page = rxResource({
    params: () => ({ after: this.after() }),
    stream: ({ params }) => this.client.list(params.after),
  });
  protected readonly shown = latestOf(this.page);
}
