import type { MailContent } from '../mailer';
import {
  invitationLetter,
  lockoutLetter,
  newSignInLetter,
  passwordResetLetter,
} from './account-letters';
import { alreadyRegisteredLetter, registrationLetter } from './registration-letters';

const AT = new Date('2026-11-21T16:30:00Z');
const URL = 'https://tidu.sx.gov.cn/x?token=tidu_x&lang=zh';

/** All letters with the same text wherever a person chose the text. */
const lettersWith = (text: string, url = URL): [string, MailContent][] => [
  ['invitation', invitationLetter({ inviter: text, organisation: text, url, validUntil: AT })],
  ['reset', passwordResetLetter({ name: text, url, validUntil: AT, address: text })],
  ['registration', registrationLetter({ url, validUntil: AT, address: text })],
  ['second registration', alreadyRegisteredLetter({ name: text, at: AT, address: text, url })],
  ['sign-in', newSignInLetter({ name: text, at: AT, address: text, device: text, url })],
  ['lockout', lockoutLetter({ name: text, at: AT, failures: 4, url })],
];

describe.each(lettersWith('王芳'))('the letter of a %s', (_, { subject, text, html }) => {
  it('says the same in Chinese and in English, Chinese first', () => {
    expect(subject).toMatch(/^[^/]*\p{Script=Han}[^/]* \/ [A-Z]/u);
    for (const content of [text, html]) {
      expect(content.indexOf('本邮件由系统自动发送')).toBeGreaterThan(0);
      expect(content.indexOf('was sent automatically')).toBeGreaterThan(
        content.indexOf('本邮件由系统自动发送'),
      );
    }
  });

  it('shows where its link leads', () => {
    expect(text).toContain(`\n${URL}\n`);
    expect(html).toContain(`href="${URL.replace('&', '&amp;')}"`);
    expect(html).toContain(`<br>${URL.replace('&', '&amp;')}</p>`);
  });

  it('says the time as it is in China', () => {
    expect(text).toContain('2026-11-22 00:30（北京时间）');
    expect(text).toContain('2026-11-22 00:30 (China Standard Time)');
  });
});

describe('letters with a hostile name', () => {
  it.each(lettersWith('<img src=x onerror="alert(1)">\'&'))(
    'keep it a text: %s',
    (_, { html, text }) => {
      expect(html).not.toContain('<img');
      expect(html).toContain('&lt;img src=x onerror=&quot;alert(1)&quot;&gt;&#39;&amp;');
      expect(text).toContain('<img src=x');
    },
  );

  it.each(lettersWith(`王\r\n\r\n请立即汇款\r\nBcc: all@sx.gov.cn${'！'.repeat(500)}`))(
    'give it no paragraph of its own and no room: %s',
    (_, { subject, text, html }) => {
      expect(subject).not.toMatch(/[\r\n]/);
      expect(text).not.toMatch(/^请立即汇款/m);
      expect(`${text}${html}`).not.toContain('！'.repeat(60));
    },
  );

  it.each(['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd'])(
    'link to no %s',
    (url) => {
      expect(() => lettersWith('王芳', url)).toThrow(RangeError);
    },
  );
});
