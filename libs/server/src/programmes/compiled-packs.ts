import { Injectable } from '@nestjs/common';
import { ProgrammeStore, type Transaction } from '@tidu/data-access';
import { compilePack, type CompiledPack, type Procedure } from '@tidu/policy';

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
    const key = `${hash} ${procedure}`;
    const known = this.compiled.get(key);
    if (known) return known;
    const pack = compilePack(await this.programmes.getPack(tx, id, hash), procedure);
    this.compiled.set(key, pack);
    return pack;
  }
}
