import type { SignedCheckpoint } from '@tidu/domain';
import { checkpointLine, keyIdOf, keyLine, readCheckpointFile } from './checkpoint-file';

const PEM = '-----BEGIN PUBLIC KEY-----\nMCowBQYDK2VwAyEA\n-----END PUBLIC KEY-----\n';
const CHECKPOINT: SignedCheckpoint = {
  day: '2026-11-21',
  sequence: 1_000_000,
  hash: 'ab'.repeat(32),
  keyId: keyIdOf(PEM),
  signature: 'c2lnbmF0dXJl',
};

describe('a file of checkpoints', () => {
  it('is read as it was written, also joined of several and from Windows', () => {
    const text = keyLine(PEM) + checkpointLine(CHECKPOINT);
    const read = { keys: new Map([[keyIdOf(PEM), PEM]]), checkpoints: [CHECKPOINT] };
    expect(readCheckpointFile(text)).toEqual(read);
    expect(readCheckpointFile(`\ufeff${text.replaceAll('\n', '\r\n')}\r\n`)).toEqual(read);
    expect(readCheckpointFile(text + text).checkpoints).toEqual([CHECKPOINT, CHECKPOINT]);
    expect(readCheckpointFile('')).toEqual({ keys: new Map(), checkpoints: [] });
  });

  it('names a key by what it is, not by what the file calls it', () => {
    const text = keyLine(PEM).replace(keyIdOf(PEM), 'another');
    expect([...readCheckpointFile(text).keys.keys()]).toEqual([keyIdOf(PEM)]);
    expect(keyIdOf(PEM.trim())).toBe(keyIdOf(PEM));
  });

  it.each([
    ['no JSON', 'day,sequence'],
    ['no object', '7'],
    ['null', 'null'],
    ['another format', checkpointLine(CHECKPOINT).replace('checkpoint/1', 'checkpoint/2')],
    ['a day that is none', checkpointLine({ ...CHECKPOINT, day: '21.11.2026' })],
    ['a number that is none', checkpointLine({ ...CHECKPOINT, sequence: 1.5 })],
    ['a hash that is none', checkpointLine({ ...CHECKPOINT, hash: 'xyz' })],
  ])('is refused with %s, by the line', (_what, line) => {
    expect(() => readCheckpointFile(`${keyLine(PEM)}\n${line}`)).toThrow('Line 3');
  });
});
