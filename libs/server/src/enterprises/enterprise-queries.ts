import { Injectable } from '@nestjs/common';
import type {
  EnterprisePage,
  EnterpriseQuery,
  EnterpriseRow,
  EnterpriseView,
  FactSourceView,
} from '@tidu/contracts';
import {
  Database,
  type EnterpriseKey,
  type EnterpriseListRow,
  EnterpriseStore,
  type FactSourceRow,
  IndustryStore,
} from '@tidu/data-access';
import type { DivisionTree } from '@tidu/domain';
import { ProblemError } from '@tidu/platform';
import { RecordAct } from '../audit/record-act';
import { fromCursor, toPage } from '../core/cursor';
import { DivisionDirectory } from '../services/division-directory';
import { isId, madeUpCursor } from './list-cursor';

/** Enterprises, as lists and as an enterprise's own page show them. */
@Injectable()
export class EnterpriseQueries {
  constructor(
    private readonly database: Database,
    private readonly enterprises: EnterpriseStore,
    private readonly industries: IndustryStore,
    private readonly directory: DivisionDirectory,
    private readonly acts: RecordAct,
  ) {}

  /** By division, then name in pinyin order. */
  async list({ text, division, after, limit }: EnterpriseQuery): Promise<EnterprisePage> {
    const filter = { divisionPrefix: division ?? null, text: text?.trim() || null };
    const last = keyOf(fromCursor(after, 3));
    const tree = await this.directory.tree();
    const rows = await this.database.read((tx) =>
      this.enterprises.list(tx, filter, limit + 1, last),
    );
    return toPage(
      rows,
      limit,
      (row) => toRow(row, tree),
      ({ divisionCode, name, id }) => [divisionCode, name, id],
    );
  }

  /** @throws ProblemError `resource.not-found` */
  async get(id: string): Promise<EnterpriseView> {
    const tree = await this.directory.tree();
    const view = await this.database.read(async (tx) => {
      const row = await this.enterprises.find(tx, id);
      if (!row) throw noEnterprise();
      const { industryCode } = row;
      const industry = industryCode ? await this.industries.find(tx, industryCode) : undefined;
      return {
        ...toRow(row, tree),
        industryName: industry?.name ?? null,
        names: await this.enterprises.listNames(tx, id),
        identifiers: await this.enterprises.listIdentifiers(tx, id),
        facts: await this.enterprises.listPresentFacts(tx, id),
        sources: (await this.enterprises.listSources(tx, id)).map(toSourceView),
      };
    });
    await this.acts.readByOffice({ act: 'enterprise.read', subject: id });
    return view;
  }
}

function toRow(row: EnterpriseListRow, tree: DivisionTree): EnterpriseRow {
  return { ...row, divisionName: tree.nameOf(row.divisionCode) };
}

function toSourceView({ recordedAt, ...source }: FactSourceRow): FactSourceView {
  return { ...source, recordedAt: recordedAt.toISOString() };
}

function keyOf(parts: readonly string[] | undefined): EnterpriseKey | undefined {
  if (!parts) return undefined;
  const [divisionCode = '', name = '', id] = parts;
  if (!/^\d{6}$/.test(divisionCode) || name.includes('\0') || !isId(id)) throw madeUpCursor();
  return { divisionCode, name, id };
}

function noEnterprise(): ProblemError {
  return new ProblemError('resource.not-found', {
    message: { zh: '没有这家企业', en: 'There is no such enterprise' },
  });
}
