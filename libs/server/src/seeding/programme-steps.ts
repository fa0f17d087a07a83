import { ProgrammeStore } from '@tidu/data-access';
import {
  contentHash,
  readProgrammes,
  readRulePacks,
  readRuleSelection,
} from '../programmes/read-programmes';
import { textSha256 } from './fingerprint';
import type { SeedStep } from './seed-step';

/** Rule packs, which of them applies when, and programmes; a pack that has changed becomes a new version beside the old one. */
export function programmeSteps(seedsFolder: string): SeedStep[] {
  const store = new ProgrammeStore();
  const read = async () => {
    const packs = await readRulePacks(seedsFolder);
    return {
      packs,
      programmes: await readProgrammes(seedsFolder, packs),
      selection: await readRuleSelection(seedsFolder, packs),
    };
  };
  return [
    {
      name: 'programmes',
      fingerprint: async () => {
        const { packs, programmes, selection } = await read();
        const hashes = [...packs, ...programmes].map(({ hash }) => hash);
        return textSha256([...hashes, contentHash(selection)]);
      },
      load: async (tx) => {
        const { packs, programmes, selection } = await read();
        for (const { hash, pack } of packs) await store.putPack(tx, hash, pack);
        for (const { hash, programme } of programmes) await store.putProgramme(tx, hash, programme);
        await store.putSelection(tx, selection);
        return `${packs.length} rule packs, ${programmes.length} programmes`;
      },
    },
  ];
}
