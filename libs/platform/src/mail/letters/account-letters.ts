import type { MailContent } from '../mailer';
import { contentOf, momentOf, named } from './letter';

export interface InvitationLetter {
  /** Whoever invites. */
  readonly inviter: string;
  readonly organisation: string;
  /** The page where the invitation is accepted, with its token. */
  readonly url: string;
  readonly validUntil: Date;
}

export function invitationLetter(letter: InvitationLetter): MailContent {
  const [inviter, organisation] = [named(letter.inviter), named(letter.organisation)];
  const until = momentOf(letter.validUntil);
  return contentOf({
    subject: {
      zh: `邀请您加入“${organisation}”`,
      en: `Invitation to join ${organisation}`,
    },
    paragraphs: [
      {
        zh: `${inviter}邀请您在梯度系统中加入“${organisation}”。请打开下面的链接设置密码，有效期至 ${until.zh}，只能使用一次。`,
        en: `${inviter} invites you to join ${organisation} in Tidu. Open the link below and set a password; it is valid until ${until.en} and works once.`,
      },
      {
        zh: '如果您不认识邀请人，请不要打开链接，忽略本邮件即可。',
        en: 'If you do not know who invites you, leave the link alone and ignore this mail.',
      },
    ],
    action: { label: { zh: '接受邀请', en: 'Accept the invitation' }, url: letter.url },
  });
}

export interface PasswordResetLetter {
  readonly name: string;
  /** The page where a new password is set, with its token. */
  readonly url: string;
  readonly validUntil: Date;
  /** Network address that asked for it. */
  readonly address: string;
}

export function passwordResetLetter(letter: PasswordResetLetter): MailContent {
  const [name, address] = [named(letter.name), named(letter.address)];
  const until = momentOf(letter.validUntil);
  return contentOf({
    subject: { zh: '重设密码', en: 'Reset your password' },
    paragraphs: [
      {
        zh: `${name}，您好：有人从网络地址 ${address} 申请重设您的密码。如果是您本人，请打开下面的链接，有效期至 ${until.zh}，只能使用一次。`,
        en: `Dear ${name}, somebody at the network address ${address} asked to reset your password. If it was you, open the link below; it is valid until ${until.en} and works once.`,
      },
      {
        zh: '如果不是您本人，请忽略本邮件，密码不会改变。',
        en: 'If it was not you, ignore this mail; your password stays as it is.',
      },
    ],
    action: { label: { zh: '重设密码', en: 'Reset the password' }, url: letter.url },
  });
}

export interface NewSignInLetter {
  readonly name: string;
  readonly at: Date;
  /** Network address of the new sign-in. */
  readonly address: string;
  /** What the browser says it is. */
  readonly device: string;
  /** The page of the owner's sessions. */
  readonly url: string;
}

export function newSignInLetter(letter: NewSignInLetter): MailContent {
  const [name, address, device] = [letter.name, letter.address, letter.device].map(named);
  const at = momentOf(letter.at);
  return contentOf({
    subject: { zh: '您的账号在新设备上登录', en: 'New sign-in to your account' },
    paragraphs: [
      {
        zh: `${name}，您好：您的账号于 ${at.zh}在新设备上登录，网络地址 ${address}，设备 ${device}。`,
        en: `Dear ${name}, your account was used on a new device at ${at.en}, from the network address ${address}, device ${device}.`,
      },
      {
        zh: '如果不是您本人，请立即在下面的页面结束该会话，并修改密码。',
        en: 'If it was not you, end that session on the page below at once and change your password.',
      },
    ],
    action: { label: { zh: '查看我的会话', en: 'See my sessions' }, url: letter.url },
  });
}

export interface LockoutLetter {
  readonly name: string;
  readonly at: Date;
  /** Failed sign-ins in a row. */
  readonly failures: number;
  /** The page where a new password can be asked for. */
  readonly url: string;
}

export function lockoutLetter(letter: LockoutLetter): MailContent {
  const name = named(letter.name);
  const at = momentOf(letter.at);
  return contentOf({
    subject: { zh: '您的账号多次登录失败', en: 'Repeated failed sign-ins to your account' },
    paragraphs: [
      {
        zh: `${name}，您好：截至 ${at.zh}，您的账号已连续 ${letter.failures} 次登录失败。为防止密码被猜出，此后每次尝试前须等待，最长 15 分钟；等待结束后可照常登录。`,
        en: `Dear ${name}, up to ${at.en} sign-in to your account failed ${letter.failures} times in a row. Against guessing, every further try has to wait, at most 15 minutes; afterwards you can sign in as usual.`,
      },
      {
        zh: '如果不是您本人，说明对方没有猜中密码，无须处理；如果您忘记了密码，请在下面的页面重设。',
        en: 'If it was not you, they did not find your password and nothing needs to be done; if you forgot it, reset it on the page below.',
      },
    ],
    action: { label: { zh: '重设密码', en: 'Reset the password' }, url: letter.url },
  });
}
