import type { Bilingual } from '@tidu/domain';

/** In which language a sheet is written; Chinese is the one that binds. */
export type SheetLanguage = 'zh' | 'en' | 'both';

/** Tells bilingual texts in a language. */
export interface Speaker {
  /** A short text on one line. */
  readonly say: (text: Bilingual) => string;
  /** A text that stands as a title. */
  readonly head: (text: Bilingual) => string;
  /** A sentence; in both languages each has a line of its own. */
  readonly lines: (text: Bilingual) => readonly string[];
}

export function speak(language: SheetLanguage): Speaker {
  const lines = ({ zh, en }: Bilingual): readonly string[] =>
    language === 'zh' ? [zh] : language === 'en' ? [en] : zh === en ? [zh] : [zh, en];
  const say = (text: Bilingual): string => lines(text).join(' / ');
  return { lines, say, head: ({ zh, en }) => say({ zh, en: capital(en) }) };
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
