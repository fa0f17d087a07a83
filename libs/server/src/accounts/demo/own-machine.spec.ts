import { isDemoElsewhere, isLoopback, isOnOwnMachine } from './own-machine';

describe('this machine', () => {
  it.each(['127.0.0.1', '127.8.9.1', '::1', '[::1]', 'localhost', 'LOCALHOST'])(
    'alone is reached by %s',
    (host) => {
      expect(isLoopback(host)).toBe(true);
    },
  );

  it.each([
    ...['0.0.0.0', '::', '10.0.0.1', 'tidu.example.cn', '127.0.0.1.evil.example', '127.evil', ''],
    ...['localhost.evil.example', '::ffff:10.0.0.1'],
  ])('is not alone in being reached by %j', (host) => {
    expect(isLoopback(host)).toBe(false);
  });

  it('is left when a public address leads to it', () => {
    expect(isOnOwnMachine({ host: '127.0.0.1' })).toBe(true);
    expect(isOnOwnMachine({ host: '127.0.0.1', publicUrl: 'http://[::1]:3000' })).toBe(true);
    expect(isOnOwnMachine({ host: '127.0.0.1', publicUrl: 'https://tidu.example.cn' })).toBe(false);
    expect(isOnOwnMachine({ host: '0.0.0.0', publicUrl: 'http://localhost' })).toBe(false);
  });

  it('is left when a proxy leads to it, also one at this machine', () => {
    expect(isOnOwnMachine({ host: '127.0.0.1', trustedProxies: '127.0.0.1' })).toBe(false);
  });

  it('alone is where accounts of the demonstration are known', () => {
    const [own, reached] = [{ host: '127.0.0.1' }, { host: '0.0.0.0' }];
    expect(isDemoElsewhere('newcomer@demo.tidu', own)).toBe(false);
    expect(isDemoElsewhere('newcomer@demo.tidu', reached)).toBe(true);
    expect(isDemoElsewhere('NEWCOMER@DEMO.TIDU', reached)).toBe(true);
    expect(isDemoElsewhere('newcomer@demo.tidu.cn', reached)).toBe(false);
    expect(isDemoElsewhere('a@sx.gov.cn', reached)).toBe(false);
  });
});
