import { randomUUID } from 'node:crypto';
import type {
  IdentifierKey,
  KnownIdentity,
  StagedEnterprise,
  StagedIdentifier,
  StagedRow,
} from '@tidu/data-access';
import { answersFor, type Jurisdiction } from '@tidu/domain';
import type { RowFinding } from '../rows/finding';
import type { RowSubject } from '../rows/parsed-row';
import {
  conflictingIdentity,
  duplicateRow,
  duplicateWithOtherName,
  knownElsewhere,
  outsideJurisdiction,
} from '../rows/row-faults';

type EarlierRow = Pick<StagedRow, 'enterpriseId' | 'period' | 'line' | 'name'>;

/**
 * Finds the enterprise of each row of a batch, in the order of the lines: by its credit code, else
 * by its other identifiers; an enterprise that nobody knows is new from its first row on.
 */
export class BatchResolver {
  /** Enterprises that rows of this batch are about. */
  readonly enterprises = new Map<string, StagedEnterprise>();
  readonly newIdentifiers: StagedIdentifier[] = [];
  private readonly byCode = new Map<string, string>();
  private readonly byIdentifier = new Map<string, string>();
  private readonly codes = new Map<string, string>();
  private readonly places = new Map<string, string>();
  private readonly rows = new Map<string, { line: number; name: string }>();

  /**
   * @param known what the database and the batches before know of the keys of this batch
   * @param earlier rows with figures of those enterprises in the batches before
   * @param jurisdiction where the enterprises may be; null: anywhere
   */
  constructor(
    known: readonly KnownIdentity[],
    earlier: readonly EarlierRow[],
    private readonly jurisdiction: Jurisdiction | null,
  ) {
    for (const { scheme, value, enterpriseId, creditCode, divisionCode } of known) {
      if (divisionCode !== null) this.places.set(enterpriseId, divisionCode);
      if (scheme === null) this.byCode.set(value, enterpriseId);
      else this.byIdentifier.set(keyOf({ scheme, value }), enterpriseId);
      if (creditCode !== null) this.codes.set(enterpriseId, creditCode);
    }
    for (const { enterpriseId, period, line, name } of earlier) {
      this.rows.set(`${enterpriseId} ${period}`, { line, name });
    }
  }

  /** The id of the row's enterprise, or why the row cannot be taken. */
  place(line: number, subject: RowSubject, withFigures: boolean): string | RowFinding {
    const found = this.find(subject);
    if (typeof found === 'object') return found;
    const outside = this.outside(subject, found);
    if (outside) return outside;
    const id = found ?? randomUUID();
    const period = `${id} ${subject.period}`;
    const first = this.rows.get(period);
    if (withFigures && first) return duplicateOf(subject, first);
    if (withFigures) this.rows.set(period, { line, name: subject.name });
    this.register(id, subject, found === undefined);
    return id;
  }

  /** An office takes in what is in its places alone, and changes nothing that is known elsewhere. */
  private outside(subject: RowSubject, known: string | undefined): RowFinding | undefined {
    const { jurisdiction } = this;
    if (jurisdiction === null) return undefined;
    const { shownColumn, shownValue, divisionCode } = subject;
    const place = known === undefined ? undefined : this.places.get(known);
    if (place !== undefined && !answersFor(jurisdiction, place)) {
      return knownElsewhere(shownColumn, shownValue);
    }
    return answersFor(jurisdiction, divisionCode)
      ? undefined
      : outsideJurisdiction(shownColumn, shownValue, divisionCode);
  }

  private find({
    creditCode,
    identifiers,
    ...subject
  }: RowSubject): string | RowFinding | undefined {
    const owners = new Set(identifiers.map((key) => this.byIdentifier.get(keyOf(key))));
    const byCode = creditCode && this.byCode.get(creditCode.code);
    if (byCode) owners.add(byCode);
    owners.delete(undefined);
    const [owner, ...others] = owners;
    const known = owner === undefined ? undefined : this.codes.get(owner);
    const otherCode = creditCode !== undefined && known !== undefined && known !== creditCode.code;
    return others.length > 0 || otherCode
      ? conflictingIdentity(subject.shownColumn, subject.shownValue)
      : owner;
  }

  private register(id: string, { creditCode, identifiers }: RowSubject, isNew: boolean): void {
    const before = this.enterprises.get(id);
    this.enterprises.set(id, {
      id,
      isNew: before?.isNew ?? isNew,
      creditCode: before?.creditCode ?? creditCode?.code ?? null,
      creditCodeCheck: before?.creditCodeCheck ?? creditCode?.check ?? null,
    });
    if (creditCode) {
      this.byCode.set(creditCode.code, id);
      this.codes.set(id, creditCode.code);
    }
    for (const key of identifiers) {
      if (this.byIdentifier.has(keyOf(key))) continue;
      this.byIdentifier.set(keyOf(key), id);
      this.newIdentifiers.push({ ...key, enterpriseId: id });
    }
  }
}

function keyOf({ scheme, value }: IdentifierKey): string {
  return `${scheme} ${value}`;
}

function duplicateOf(subject: RowSubject, first: { line: number; name: string }): RowFinding {
  const { shownColumn, shownValue, name } = subject;
  return name === first.name
    ? duplicateRow(shownColumn, shownValue, first.line)
    : duplicateWithOtherName(shownColumn, shownValue, first);
}
