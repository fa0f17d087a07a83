import { Injectable } from '@nestjs/common';
import { ProgrammeStore, type StoredPack, type Transaction } from '@tidu/data-access';
import { compilePack, type CompiledPack, type Procedure } from '@tidu/policy';

/** Drafts come without end; the packs of a library are far fewer. */
const MOST_KEPT = 100;

/** Compiled packs by content hash: a pack never changes, so a compiled one is good for ever. */
@Injectable()
export class CompiledPacks {
  private readonly compiled = new Map<string, CompiledPack>();

  constructor(private readonly programmes: ProgrammeStore) {}

  async get(
    tx: Transaction,
    id: string,
    hash: string,
    procedure: Procedure,
  ): Promise<CompiledPack> {
    const known = this.find(hash, procedure);
    if (known) return known;
    return this.compile({ hash, pack: await this.programmes.getPack(tx, id, hash) }, procedure);
  }

  /** A pack that was compiled before and is still kept. */
  find(hash: string, procedure: Procedure): CompiledPack | undefined {
    return this.compiled.get(keyOf(hash, procedure));
  }

  /** A pack that the caller has read, a draft perhaps. */
  compile({ hash, pack }: StoredPack, procedure: Procedure): CompiledPack {
    const key = keyOf(hash, procedure);
    const compiled = this.compiled.get(key) ?? compilePack(pack, procedure, hash);
    this.compiled.delete(key);
    this.compiled.set(key, compiled);
    for (const oldest of this.compiled.keys()) {
      if (this.compiled.size <= MOST_KEPT) break;
      this.compiled.delete(oldest);
    }
    return compiled;
  }
}

function keyOf(hash: string, procedure: Procedure): string {
  return `${hash} ${procedure}`;
}
