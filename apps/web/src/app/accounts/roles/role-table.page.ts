import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { TranslocoDirective } from '@jsverse/transloco';
import { PageHeaderComponent, TagComponent } from '@tidu/ui';
import { NzSkeletonComponent } from 'ng-zorro-antd/skeleton';
import { LoadFailureComponent } from '../../api/load-failure.component';
import { BilingualPipe } from '../../language/bilingual.pipe';
import { permissionsWithoutRole, roleGroups } from './role-groups';
import { RoleMatrixComponent } from './role-matrix.component';
import { RolesClient } from './roles.client';
import { SeparationPanelComponent } from './separation-panel.component';

/** Every role and what it may do. */
@Component({
  selector: 'tidu-role-table-page',
  imports: [
    BilingualPipe,
    LoadFailureComponent,
    NzSkeletonComponent,
    PageHeaderComponent,
    RoleMatrixComponent,
    SeparationPanelComponent,
    TagComponent,
    TranslocoDirective,
  ],
  template: `
    <ng-container *transloco="let t">
      <tidu-page-header [title]="t('roles.title')" [text]="t('roles.text')" />
      @if (table.error(); as error) {
        <tidu-load-failure [error]="error" (retry)="table.reload()" />
      } @else if (table.hasValue()) {
        <div class="stack">
          <tidu-separation-panel [table]="table.value()" />
          @for (group of groups(); track group.kind) {
            <section class="panel">
              <div class="panel-head">
                <h2>{{ t('organisations.kind.' + group.kind) }}</h2>
                <span class="soft">{{ t('roles.scope.' + group.kind) }}</span>
              </div>
              <tidu-role-matrix [group]="group" />
            </section>
          }
          <section class="panel">
            <h2>{{ t('roles.signedIn') }}</h2>
            <p class="row">
              @for (permission of signedIn(); track permission.id) {
                <tidu-tag>{{ permission.title | bilingual }}</tidu-tag>
              }
            </p>
            <h2>{{ t('roles.everybody') }}</h2>
            <p class="row">
              @for (permission of everybody(); track permission.id) {
                <tidu-tag>{{ permission.title | bilingual }}</tidu-tag>
              }
            </p>
          </section>
        </div>
      } @else {
        <div class="panel"><nz-skeleton [nzActive]="true" [nzParagraph]="{ rows: 12 }" /></div>
      }
    </ng-container>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RoleTablePage {
  private readonly client = inject(RolesClient);

  protected readonly table = rxResource({ stream: () => this.client.table() });
  protected readonly groups = computed(() =>
    this.table.hasValue() ? roleGroups(this.table.value()) : [],
  );
  protected readonly signedIn = computed(() =>
    this.table.hasValue() ? permissionsWithoutRole(this.table.value(), 'signedIn') : [],
  );
  protected readonly everybody = computed(() =>
    this.table.hasValue() ? permissionsWithoutRole(this.table.value(), 'public') : [],
  );
}
