import { ProgrammeStore } from '@tidu/data-access';
import { readProgrammes, readRulePacks } from '../programmes/read-programmes';
import { textSha256 } from './fingerprint';
import type { SeedStep } from './seed-step';

/** Rule packs and programmes; a pack that has changed becomes a new version beside the old one. */
export function programmeSteps(seedsFolder: string): SeedStep[] {
  const store = new ProgrammeStore();
  const read = async () => {
    const packs = await readRulePacks(seedsFolder);
    return { packs, programmes: await readProgrammes(seedsFolder, packs) };
  };
  return [
    {
      name: 'programmes',
      fingerprint: async () => {
        const { packs, programmes } = await read();
        return textSha256([...packs, ...programmes].map(({ hash }) => hash));
      },
      load: async (tx) => {
        const { packs, programmes } = await read();
        for (const { hash, pack } of packs) await store.putPack(tx, hash, pack);
        for (const { hash, programme } of programmes) await store.putProgramme(tx, hash, programme);
        return `${packs.length} rule packs, ${programmes.length} programmes`;
      },
    },
  ];
}
