import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { AuditEntryView } from '@tidu/contracts';
import { ROLES, type Role } from '@tidu/domain';
import { NzButtonComponent } from 'ng-zorro-antd/button';
import { Language } from '../../language/language';
import type { AuditFilters } from './audit-filters';
import { detailLines } from './detail-lines';

/** Names in details that have a title; others stand as they are. */
const TITLED: ReadonlySet<string> = new Set([
  'account',
  'act',
  'address',
  'after',
  'asOf',
  'baseline',
  'before',
  'candidate',
  'claimant',
  'creditCode',
  'days',
  'division',
  'divisionCode',
  'dryRun',
  'emailSha256',
  'enterpriseId',
  'failures',
  'file',
  'from',
  'grantedBy',
  'grounds',
  'hash',
  'how',
  'issuer',
  'kind',
  'language',
  'letter',
  'level',
  'limit',
  'mapping',
  'means',
  'method',
  'most',
  'name',
  'new',
  'old',
  'organisation',
  'organisationId',
  'outcome',
  'pack',
  'packHash',
  'permissions',
  'principal',
  'procedure',
  'proofSha256',
  'reason',
  'roles',
  'route',
  'screening',
  'seconds',
  'sessionsEnded',
  'stage',
  'status',
  'step',
  'subject',
  'substitute',
  'text',
  'unrecorded',
  'until',
]);

/** Everything that an entry of the trail says. */
@Component({
  selector: 'tidu-audit-detail',
  imports: [NzButtonComponent, TranslocoDirective],
  templateUrl: './audit-detail.component.html',
  styleUrl: './audit-detail.component.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AuditDetailComponent {
  private readonly language = inject(Language);

  readonly entry = input.required<AuditEntryView>();
  /** The filters that change; the others stay. */
  readonly narrowed = output<AuditFilters>();

  protected readonly lines = computed(() =>
    detailLines(this.entry().detail).map(({ path, values }) => ({
      label: path.map((name) => this.titleOf(name)).join(' › '),
      value: values.map((value) => this.wordOf(value)).join(this.language.say('list.comma')),
    })),
  );

  private titleOf(name: string): string {
    return TITLED.has(name) ? this.language.say(`audit.detail.${name}`) : name;
  }

  /** Roles by their titles. */
  private wordOf(value: string): string {
    return Object.hasOwn(ROLES, value) ? this.language.pick(ROLES[value as Role].title) : value;
  }
}
