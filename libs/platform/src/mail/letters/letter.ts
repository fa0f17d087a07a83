import type { Bilingual } from '@tidu/domain';
import { oneLine } from '../mailbox';
import type { MailContent } from '../mailer';

/** What a mail of the product says: Chinese first, then the same in English. */
export interface Letter {
  readonly subject: Bilingual;
  readonly paragraphs: readonly Bilingual[];
  /** The one thing to do, if there is one. */
  readonly action?: { readonly label: Bilingual; readonly url: string };
}

const SIGNATURE: Bilingual = {
  zh: '本邮件由系统自动发送，请勿回复。',
  en: 'This mail was sent automatically; please do not reply.',
};

export function contentOf(letter: Letter): MailContent {
  const { subject } = letter;
  return {
    subject: oneLine(`${subject.zh} / ${subject.en}`),
    text: `${textIn('zh', letter)}\n\n----\n\n${textIn('en', letter)}\n`,
    html: [
      '<!doctype html><html lang="zh-CN"><head><meta charset="utf-8">',
      `<title>${escaped(subject.zh)}</title></head>`,
      '<body style="font-family:sans-serif;font-size:15px;line-height:1.7;color:#1f1f1f">',
      `${htmlIn('zh', letter)}<hr>${htmlIn('en', letter)}</body></html>`,
    ].join('\n'),
  };
}

/** A name that somebody chose, as it may stand in a mail: one line and no paragraph of its own. */
export function named(text: string): string {
  return oneLine(text, 60);
}

/** A moment as people in China read it. */
export function momentOf(at: Date): Bilingual {
  // China has one time zone and no summer time.
  const text = new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');
  return { zh: `${text}（北京时间）`, en: `${text} (China Standard Time)` };
}

function textIn(language: keyof Bilingual, { paragraphs, action }: Letter): string {
  const parts = paragraphs.map((paragraph) => paragraph[language]);
  if (action) parts.push(`${action.label[language]}${COLON[language]}\n${webAddress(action.url)}`);
  return [...parts, SIGNATURE[language]].join('\n\n');
}

function htmlIn(language: keyof Bilingual, { paragraphs, action }: Letter): string {
  const parts = paragraphs.map((paragraph) => `<p>${escaped(paragraph[language])}</p>`);
  if (action) {
    const url = escaped(webAddress(action.url));
    // The address is shown too: a link that hides where it leads teaches people to trust such links.
    parts.push(`<p><a href="${url}">${escaped(action.label[language])}</a><br>${url}</p>`);
  }
  const signature = `<p style="color:#595959">${escaped(SIGNATURE[language])}</p>`;
  return `<div lang="${LANG[language]}">${[...parts, signature].join('\n')}</div>`;
}

const COLON: Bilingual = { zh: '：', en: ':' };
const LANG: Bilingual = { zh: 'zh-CN', en: 'en' };

/** @throws RangeError for anything but a page of the web, such as javascript: */
function webAddress(url: string): string {
  const { protocol, href } = new URL(url);
  if (protocol === 'https:' || protocol === 'http:') return href;
  throw new RangeError('a mail links to web pages only');
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
