import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { PagerComponent } from '@tidu/ui';
import { CursorPaging } from './cursor-paging';

/** The pager of a list whose page provides CursorPaging. */
@Component({
  selector: 'tidu-list-pager',
  imports: [PagerComponent, TranslocoDirective],
  template: `
    <tidu-pager
      *transloco="let t"
      [hasPrevious]="paging.hasPrevious()"
      [hasNext]="next() !== null"
      [label]="t('paging.label')"
      [previousLabel]="t('paging.previous')"
      [nextLabel]="t('paging.next')"
      [position]="paging.number() ? t('paging.page', { number: paging.number() }) : ''"
      (previous)="paging.previous()"
      (next)="paging.next(next()!)"
    />
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ListPagerComponent {
  protected readonly paging = inject(CursorPaging);

  /** The `next` of the page that is shown. */
  readonly next = input.required<string | null>();
}
