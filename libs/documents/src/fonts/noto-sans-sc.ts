import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { readCoverage, type Coverage } from './font-coverage';

/** Noto Sans SC (SIL Open Font License 1.1): all of GB 18030 in the basic plane, and Latin. */
export interface ChineseFonts {
  readonly regular: Buffer;
  readonly bold: Buffer;
  /** The same for both. */
  readonly covers: Coverage;
}

const PACKAGE = '@expo-google-fonts/noto-sans-sc';

let fonts: ChineseFonts | undefined;

/** The font files; 10 MB each, read once. Documents embed only the glyphs that they use. */
export function chineseFonts(): ChineseFonts {
  return (fonts ??= readFonts());
}

function readFonts(): ChineseFonts {
  const regular = readFont('400Regular/NotoSansSC_400Regular.ttf');
  const bold = readFont('700Bold/NotoSansSC_700Bold.ttf');
  return { regular, bold, covers: readCoverage(regular) };
}

function readFont(path: string): Buffer {
  return readFileSync(createRequire(__filename).resolve(`${PACKAGE}/${path}`));
}
