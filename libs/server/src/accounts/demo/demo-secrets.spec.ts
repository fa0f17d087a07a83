import { randomBytes } from 'node:crypto';
import { passwordFaults } from '@tidu/domain';
import { BreachedPasswords, checkTotp, SecretKey } from '@tidu/platform';
import { Secret, TOTP } from 'otpauth';
import { DemoSecrets } from './demo-secrets';

const KEY = new SecretKey(Buffer.alloc(32, 7));

describe('the secrets of the demonstration', () => {
  it('are the same again for one installation and others for another', () => {
    const [one, again] = [new DemoSecrets(KEY), new DemoSecrets(KEY)];
    const other = new DemoSecrets(new SecretKey(Buffer.alloc(32, 8)));
    expect(again.password()).toBe(one.password());
    expect(other.password()).not.toBe(one.password());
    expect(again.totpSecret('a@demo.tidu')).toBe(one.totpSecret('a@demo.tidu'));
    expect(one.totpSecret('b@demo.tidu')).not.toBe(one.totpSecret('a@demo.tidu'));
    expect(other.fingerprint()).not.toBe(one.fingerprint());
  });

  it('have a password that people can read and the rules take, whatever the key', async () => {
    const judge = await BreachedPasswords.load();
    const personal = {
      account: '李静怡',
      email: 'yuecheng.handler@demo.tidu',
      organisation: '越城',
    };
    for (let tried = 0; tried < 200; tried += 1) {
      const password = new DemoSecrets(new SecretKey(randomBytes(32))).password();
      expect(password).toMatch(/^[a-hjkmnp-z2-9]{4}(-[a-hjkmnp-z2-9]{4}){2}$/);
      expect([password, passwordFaults(password, personal, judge)]).toEqual([password, []]);
    }
  });

  it('have second factors that sign-in takes', () => {
    const secret = new DemoSecrets(KEY).totpSecret('a@demo.tidu');
    const now = Date.UTC(2026, 10, 21);
    const code = new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: now });
    expect(Buffer.from(Secret.fromBase32(secret).bytes)).toHaveLength(20);
    expect(checkTotp({ secret, code, now })).toMatchObject({ ok: true });
  });
});
