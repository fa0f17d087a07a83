import { Injectable } from '@nestjs/common';
import type {
  CreateOrganisation,
  OrganisationPage,
  OrganisationQuery,
  OrganisationView,
} from '@tidu/contracts';
import {
  Database,
  OrganisationStore,
  type OrganisationKey,
  type Transaction,
} from '@tidu/data-access';
import { ORGANISATION_KINDS, type DivisionTree } from '@tidu/domain';
import { RecordAct } from '../../audit/record-act';
import { fromCursor, toPage } from '../../core/cursor';
import { isId, madeUpCursor } from '../../enterprises/list-cursor';
import { DivisionDirectory } from '../../services/division-directory';
import { newOrganisation } from './new-organisation';
import { toOrganisationView } from './organisation-views';
import { noOrganisation, notAllowed } from './problems';

/** Offices, enterprises and bodies of experts. */
@Injectable()
export class Organisations {
  constructor(
    private readonly database: Database,
    private readonly organisations: OrganisationStore,
    private readonly directory: DivisionDirectory,
    private readonly record: RecordAct,
  ) {}

  /** By kind, then name in pinyin order. */
  async list({ kind, text, after, limit }: OrganisationQuery): Promise<OrganisationPage> {
    const filter = { kind: kind ?? null, text: text?.trim() || null };
    const last = keyOf(fromCursor(after, 3));
    const tree = await this.directory.tree();
    const rows = await this.database.read((tx) =>
      this.organisations.list(tx, filter, limit + 1, last),
    );
    return toPage(
      rows,
      limit,
      (row) => toOrganisationView(row, tree),
      (row) => [row.kind, row.name, row.id],
    );
  }

  /** @throws ProblemError `resource.not-found` */
  async get(id: string): Promise<OrganisationView> {
    const tree = await this.directory.tree();
    return this.database.read((tx) => this.view(tx, id, tree));
  }

  /**
   * @throws ProblemError `request.invalid` when level and division do not fit, `state.not-allowed`
   *   when the place has an office already
   */
  async create(asked: CreateOrganisation): Promise<OrganisationView> {
    const tree = await this.directory.tree();
    const organisation = newOrganisation(asked, tree);
    return this.database.transaction(async (tx) => {
      const id = await this.organisations.create(tx, organisation);
      if (id === undefined) throw officeExists();
      await this.record.within(tx, {
        act: 'organisation.create',
        subject: id,
        detail: { ...organisation },
      });
      return this.view(tx, id, tree);
    });
  }

  private async view(tx: Transaction, id: string, tree: DivisionTree): Promise<OrganisationView> {
    const row = await this.organisations.find(tx, id);
    if (!row) throw noOrganisation();
    return toOrganisationView(row, tree);
  }
}

function keyOf(parts: readonly string[] | undefined): OrganisationKey | undefined {
  if (!parts) return undefined;
  const [kindName, name = '', id] = parts;
  const kind = ORGANISATION_KINDS.find((known) => known === kindName);
  if (kind === undefined || name.includes('\0') || !isId(id)) throw madeUpCursor();
  return { kind, name, id };
}

function officeExists() {
  return notAllowed({
    zh: '该行政区划已有这一层级的主管部门，请在机构列表中查找',
    en: 'This division has an office of that level already; look for it in the list of organisations',
  });
}
