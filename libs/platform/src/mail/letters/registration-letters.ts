import type { MailContent } from '../mailer';
import { contentOf, momentOf, named } from './letter';

export interface RegistrationLetter {
  /** The page where the account is made, with its token. */
  readonly url: string;
  readonly validUntil: Date;
  /** Network address that asked for it. */
  readonly address: string;
}

export function registrationLetter(letter: RegistrationLetter): MailContent {
  const address = named(letter.address);
  const until = momentOf(letter.validUntil);
  return contentOf({
    subject: { zh: '注册账号', en: 'Register an account' },
    paragraphs: [
      {
        zh: `有人从网络地址 ${address} 用本邮箱申请注册梯度系统的账号。如果是您本人，请打开下面的链接填写姓名和密码，有效期至 ${until.zh}，只能使用一次。`,
        en: `Somebody at the network address ${address} asked to register an account in Tidu with this address. If it was you, open the link below and give your name and a password; it is valid until ${until.en} and works once.`,
      },
      {
        zh: '如果不是您本人，请忽略本邮件，不会注册账号。',
        en: 'If it was not you, ignore this mail; no account is made.',
      },
    ],
    action: { label: { zh: '注册账号', en: 'Register' }, url: letter.url },
  });
}

export interface AlreadyRegisteredLetter {
  readonly name: string;
  readonly at: Date;
  /** Network address that asked for it. */
  readonly address: string;
  /** The page where a new password can be asked for. */
  readonly url: string;
}

/** To the owner of an account whose address was given for a registration. */
export function alreadyRegisteredLetter(letter: AlreadyRegisteredLetter): MailContent {
  const [name, address] = [named(letter.name), named(letter.address)];
  const at = momentOf(letter.at);
  return contentOf({
    subject: { zh: '您已有账号', en: 'You have an account already' },
    paragraphs: [
      {
        zh: `${name}，您好：有人于 ${at.zh}从网络地址 ${address} 用本邮箱申请注册梯度系统的账号，而本邮箱已有账号。如果是您本人，请直接登录；忘记密码可在下面的页面重设。`,
        en: `Dear ${name}, at ${at.en} somebody at the network address ${address} asked to register an account in Tidu with this address, which has one already. If it was you, simply sign in; if you forgot the password, reset it on the page below.`,
      },
      {
        zh: '如果不是您本人，请忽略本邮件，您的账号没有改变。',
        en: 'If it was not you, ignore this mail; your account stays as it is.',
      },
    ],
    action: { label: { zh: '重设密码', en: 'Reset the password' }, url: letter.url },
  });
}
