import { tmpdir } from 'node:os';
import { requireSpace } from './cluster';

describe('the room on the disk', () => {
  it('is enough when more is free than needed', async () => {
    await expect(requireSpace(tmpdir(), 1)).resolves.toBeUndefined();
  });

  it('is refused in both languages, with what is free and what is needed', async () => {
    await expect(requireSpace(tmpdir(), 1e12)).rejects.toMatchObject({
      code: 'postgres.disk-full',
      bilingual: {
        zh: expect.stringMatching(/仅剩 \d+ MB，至少需要 1000000000000 MB/),
        en: expect.stringMatching(/\d+ MB are free .* at least 1000000000000 MB/),
      },
    });
  });
});
