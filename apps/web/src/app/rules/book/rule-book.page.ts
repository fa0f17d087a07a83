import {
  afterRenderEffect,
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
} from '@angular/core';
import { rxResource, toSignal } from '@angular/core/rxjs-interop';
import { FormsModule } from '@angular/forms';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import type { ProcedureName } from '@tidu/contracts';
import { PageHeaderComponent } from '@tidu/ui';
import { NzAlertComponent } from 'ng-zorro-antd/alert';
import { NzBreadCrumbModule } from 'ng-zorro-antd/breadcrumb';
import { NzButtonComponent } from 'ng-zorro-antd/button';
import { NzIconDirective } from 'ng-zorro-antd/icon';
import { NzRadioModule } from 'ng-zorro-antd/radio';
import { NzSkeletonComponent } from 'ng-zorro-antd/skeleton';
import { latestOf } from '../../api/latest';
import { LoadFailureComponent } from '../../api/load-failure.component';
import { BilingualPipe } from '../../language/bilingual.pipe';
import { Language } from '../../language/language';
import { PageTitle } from '../../shell/page-title';
import { PackStatusComponent } from '../pack-status.component';
import { readProcedure } from '../procedures';
import { RulesClient } from '../rules.client';
import { BookContentsComponent } from './book-contents.component';
import { BookFactsComponent } from './book-facts.component';
import { chaptersOf } from './chapters';
import { RuleItemComponent } from './rule-item.component';

/** A rule pack as a person reads it: chapter by chapter, every criterion with its article. */
@Component({
  selector: 'tidu-rule-book-page',
  imports: [
    BilingualPipe,
    BookContentsComponent,
    BookFactsComponent,
    FormsModule,
    LoadFailureComponent,
    NzAlertComponent,
    NzBreadCrumbModule,
    NzButtonComponent,
    NzIconDirective,
    NzRadioModule,
    NzSkeletonComponent,
    PackStatusComponent,
    PageHeaderComponent,
    RouterLink,
    RuleItemComponent,
    TranslocoDirective,
  ],
  templateUrl: './rule-book.page.html',
  styleUrl: './rule-book.page.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RuleBookPage {
  private readonly client = inject(RulesClient);
  private readonly language = inject(Language);
  private readonly router = inject(Router);
  private readonly fragment = toSignal(inject(ActivatedRoute).fragment);

  readonly book = input.required<string>();
  readonly tier = input.required<string>();
  readonly hash = input<string>();
  readonly procedure = input<string>();

  protected readonly pack = rxResource({
    params: () => ({
      book: this.book(),
      tier: this.tier(),
      version: { hash: this.hash(), procedure: readProcedure(this.procedure()) },
    }),
    stream: ({ params }) => this.client.book(params.book, params.tier, params.version),
  });
  protected readonly shown = latestOf(this.pack);
  protected readonly chapters = computed(() => {
    const pack = this.shown();
    return pack ? chaptersOf(pack) : [];
  });
  protected readonly unconfirmed = computed(() => {
    const pack = this.shown();
    return pack ? pack.criteria - pack.confirmedCriteria : 0;
  });

  constructor() {
    const title = inject(PageTitle);
    effect(() => {
      const pack = this.shown();
      if (pack) title.about(this.language.pick(pack.title));
    });
    // The router looks for the place of a link before the book has been loaded.
    afterRenderEffect(() => {
      if (this.chapters().length > 0) this.show(this.fragment());
    });
  }

  protected show(place: string | null | undefined): void {
    if (place) document.getElementById(place)?.scrollIntoView({ block: 'start' });
  }

  protected chooseProcedure(procedure: ProcedureName): void {
    void this.router.navigate([], { queryParams: { procedure }, queryParamsHandling: 'merge' });
  }

  protected print(): void {
    window.print();
  }
}
