import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type {
  CreateRulePackDraft,
  LibraryPackView,
  ProcedureName,
  RulePackDifferenceView,
  RulePackDraftPage,
  RulePackDraftView,
  RulePackVersionView,
  RulePackView,
  RuleSelectionQuery,
  RuleSelectionView,
} from '@tidu/contracts';
import type { Observable } from 'rxjs';
import { apiUrl, queryOf } from '../api/api';
import { withActionKey } from '../api/idempotency.interceptor';

export interface LibraryFilters {
  readonly q?: string;
  readonly tier?: string;
  readonly inForceOn?: string;
}

/** Which version of a pack, and the procedure that its items are shown for. */
export interface BookVersion {
  readonly hash?: string;
  readonly procedure?: ProcedureName;
}

const MOST_DRAFTS = 50;

/** The rule packs 规则包 as a library: finding, reading, comparing, choosing, trying. */
@Injectable({ providedIn: 'root' })
export class RulesClient {
  private readonly http = inject(HttpClient);

  library(filters: LibraryFilters = {}): Observable<LibraryPackView[]> {
    return this.http.get<LibraryPackView[]>(apiUrl('rule-packs'), {
      params: queryOf({ ...filters }),
    });
  }

  book(book: string, tier: string, version: BookVersion): Observable<RulePackView> {
    return this.http.get<RulePackView>(apiUrl('rule-packs', book, tier), {
      params: queryOf({ ...version }),
    });
  }

  versions(book: string, tier: string): Observable<RulePackVersionView[]> {
    return this.http.get<RulePackVersionView[]>(apiUrl('rule-packs', book, tier, 'versions'));
  }

  difference(
    from: string,
    to: string,
    procedure: ProcedureName,
  ): Observable<RulePackDifferenceView> {
    return this.http.get<RulePackDifferenceView>(apiUrl('rule-pack-differences'), {
      params: queryOf({ from, to, procedure }),
    });
  }

  select(question: RuleSelectionQuery): Observable<RuleSelectionView> {
    return this.http.get<RuleSelectionView>(apiUrl('rule-selection'), {
      params: queryOf({ ...question }),
    });
  }

  /** The newest drafts. */
  drafts(): Observable<RulePackDraftPage> {
    return this.http.get<RulePackDraftPage>(apiUrl('rule-pack-drafts'), {
      params: queryOf({ limit: MOST_DRAFTS }),
    });
  }

  addDraft(draft: CreateRulePackDraft, key: string): Observable<RulePackDraftView> {
    return this.http.post<RulePackDraftView>(apiUrl('rule-pack-drafts'), draft, {
      context: withActionKey(key),
    });
  }
}
