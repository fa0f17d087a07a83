import { createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto';
import type { CheckpointList } from '@tidu/contracts';
import { checkpointText } from '@tidu/domain';
import { checkpointFile, checkpointFileName } from './checkpoint-file';

const { publicKey, privateKey } = generateKeyPairSync('ed25519');
const POINT = { day: '2026-11-20', sequence: 7, hash: 'a'.repeat(64) };

function aList(): CheckpointList {
  const signature = sign(null, Buffer.from(checkpointText(POINT)), privateKey).toString('base64');
  return {
    items: [{ ...POINT, keyId: 'k1', signature, madeAt: '2026-11-20T16:00:00.000Z' }],
    publicKey: publicKey.export({ type: 'spki', format: 'der' }).toString('base64'),
  };
}

function linesOf(text: string): Record<string, string>[] {
  return text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, string>);
}

describe('checkpointFile', () => {
  it('starts with the public key as the command line writes it', () => {
    const [key] = linesOf(checkpointFile(aList()));
    expect(key).toEqual({
      format: 'tidu-audit-key/1',
      publicKey: publicKey.export({ type: 'spki', format: 'pem' }),
    });
  });

  it('holds every checkpoint with a signature that its key verifies', () => {
    const [key, line] = linesOf(checkpointFile(aList()));
    expect(line).toMatchObject({ format: 'tidu-audit-checkpoint/1', ...POINT, keyId: 'k1' });
    expect(line).not.toHaveProperty('madeAt');
    const signed = Buffer.from(checkpointText(POINT));
    const signature = Buffer.from(line!['signature']!, 'base64');
    expect(verify(null, signed, createPublicKey(key!['publicKey']!), signature)).toBe(true);
    const other = Buffer.from(checkpointText({ ...POINT, sequence: 8 }));
    expect(verify(null, other, createPublicKey(key!['publicKey']!), signature)).toBe(false);
  });

  it('is named after the newest checkpoint', () => {
    expect(checkpointFileName(aList())).toBe('tidu-audit-checkpoints-2026-11-20.jsonl');
    expect(checkpointFileName({ items: [], publicKey: '' })).toBe('tidu-audit-checkpoints.jsonl');
  });
});
