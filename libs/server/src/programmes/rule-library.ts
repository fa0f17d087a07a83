import { Injectable } from '@nestjs/common';
import {
  type LibraryPackView,
  PACK_REFERENCE,
  type RuleLibraryQuery,
  type RulePackQuery,
  type RulePackVersionView,
  type RulePackView,
} from '@tidu/contracts';
import { Database, ProgrammeStore, type LoadedPack, type Transaction } from '@tidu/data-access';
import { ProblemError } from '@tidu/platform';
import { coreItemsOf, isOutsideEffectiveDates, packSchema } from '@tidu/policy';
import { chinaToday } from '../enterprises/importing/china-today';
import { searchPack } from './library-search';
import { PackResolver } from './pack-resolver';
import { toLibraryPack, toPackVersion, toPackView } from './pack-views';
import { tierOrder } from './tiers';

/** The rule packs, as a library to be searched and as rule books to be read. */
@Injectable()
export class RuleLibrary {
  constructor(
    private readonly database: Database,
    private readonly programmes: ProgrammeStore,
    private readonly resolver: PackResolver,
  ) {}

  /** The current packs from the lowest tier up, the latest rule first. */
  async list({ q, tier, inForceOn }: RuleLibraryQuery): Promise<LibraryPackView[]> {
    const packs = await this.database.read((tx) => this.programmes.listLoadedPacks(tx));
    const today = chinaToday(new Date());
    return packs
      .filter(({ pack }) => tier === undefined || pack.tier === tier)
      .filter(({ pack }) => !inForceOn || !isOutsideEffectiveDates(pack, inForceOn))
      .sort(byTierThenLatest)
      .flatMap((loaded) => {
        const matches = searchPack(loaded.pack, q ?? '');
        return matches ? [toLibraryPack(loaded, today, matches)] : [];
      });
  }

  /** @throws ProblemError `resource.not-found` when there is no such pack or version */
  async get(id: string, { hash, procedure }: RulePackQuery): Promise<RulePackView> {
    if (!PACK_REFERENCE.test(id)) throw noPack(id);
    return this.database.read(async (tx) => {
      const loaded = await this.programmes.findLoadedPack(tx, id, hash);
      if (!loaded) throw noPack(id);
      const compiled = this.resolver.compile(
        { ...loaded, draft: null },
        procedure ?? loaded.pack.procedures[0] ?? 'recognition',
      );
      return toPackView(loaded, compiled, chinaToday(new Date()), await this.coreItems(tx, id));
    });
  }

  /** All versions that were ever loaded, the latest first. */
  async listVersions(id: string): Promise<RulePackVersionView[]> {
    if (!PACK_REFERENCE.test(id)) throw noPack(id);
    const versions = await this.database.read((tx) => this.programmes.listVersions(tx, id));
    if (versions.length === 0) throw noPack(id);
    return versions.map(toPackVersion);
  }

  /** The published JSON Schema of the pack format. */
  schema(): object {
    return packSchema();
  }

  private async coreItems(tx: Transaction, id: string): Promise<readonly string[]> {
    const programmes = await this.programmes.listProgrammes(tx);
    const owner = programmes.find(({ programme }) => programme.packs.includes(id));
    return owner ? coreItemsOf(owner.programme.cultivation, id) : [];
  }
}

function byTierThenLatest({ pack: a }: LoadedPack, { pack: b }: LoadedPack): number {
  const from = (date: string | null): string => date ?? '';
  return (
    tierOrder(a.tier) - tierOrder(b.tier) ||
    from(b.effective.from).localeCompare(from(a.effective.from)) ||
    a.id.localeCompare(b.id)
  );
}

function noPack(id: string): ProblemError {
  return new ProblemError('resource.not-found', {
    message: {
      zh: `没有规则包 ${id} 或这一版本`,
      en: `There is no rule pack ${id}, or no such version`,
    },
  });
}
