import { TextCollector } from './text-collector';
import { XmlDamage, XmlTokens } from './xml-tokens';

/** The table of texts that cells refer to by number. Source: ECMA-376 part 1, 18.4. */
export async function readSharedStrings(chunks: AsyncIterable<Buffer>): Promise<string[]> {
  const strings: string[] = [];
  const tokens = new XmlTokens();
  const collector = new TextCollector();
  for await (const chunk of chunks) {
    tokens.push(chunk);
    while (tokens.next()) {
      if (tokens.name === 'si') {
        if (tokens.kind === 'open') collector.clear();
        if (tokens.kind === 'close' || tokens.isWhole) strings.push(collector.text());
      } else {
        collector.take(tokens);
      }
    }
  }
  if (!tokens.isDrained) throw new XmlDamage('the table of texts breaks off');
  return strings;
}
