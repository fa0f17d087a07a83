import { createQueueBackend } from './queue-backend';

describe('a queue backend', () => {
  it('needs an address', () => {
    expect(() => createQueueBackend({})).toThrow('redisUrl or databaseUrl');
  });

  it('names its place without credentials', () => {
    const { address } = createQueueBackend({ databaseUrl: 'postgres://app:secret@db:5432/tidu' });
    expect(address).toBe('postgres://db:5432/tidu');
  });

  it('is PostgreSQL, unless there is a Redis', () => {
    const databaseUrl = 'postgres://app@db/tidu';
    expect(createQueueBackend({ databaseUrl }).kind).toBe('postgres');
    expect(createQueueBackend({ databaseUrl, redisUrl: 'redis://cache' }).kind).toBe('redis');
  });
});
