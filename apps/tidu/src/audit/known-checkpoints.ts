import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { loadSigningKey, signingKeyFile, type Configuration } from '@tidu/platform';
import { keyIdOf, readCheckpointFile, type KeptCheckpoints } from '@tidu/server';

/**
 * The checkpoints of the file, if one is given, with its keys and the key of this installation, if
 * it has one.
 * @throws CheckpointFileInvalid, or what the file system says
 */
export async function knownCheckpoints(
  file: string | undefined,
  configuration: Configuration,
): Promise<KeptCheckpoints> {
  const { keys, checkpoints } = readCheckpointFile(
    file === undefined ? '' : await readFile(resolve(file), 'utf8'),
  );
  const own = await ownPublicKey(configuration);
  return { keys: new Map([...keys, ...(own ? [[keyIdOf(own), own] as const] : [])]), checkpoints };
}

/** To check is no reason to make a key. */
async function ownPublicKey({ home, signingKey }: Configuration): Promise<string | undefined> {
  if (signingKey === undefined && !existsSync(signingKeyFile(home))) return undefined;
  return (await loadSigningKey({ home, signingKey })).publicKey;
}
