import { detached, TextCollector } from './text-collector';
import { XmlReading } from './xml-reading';

/**
 * The table of texts that cells refer to by number.
 *
 * @throws XmlDamage
 * Source: ECMA-376 part 1, 18.4.
 */
export async function readSharedStrings(chunks: AsyncIterable<Buffer>): Promise<string[]> {
  const strings: string[] = [];
  const collector = new TextCollector();
  const reading = new XmlReading({
    open: (name) => (name === 'si' ? collector.clear() : collector.open(name)),
    close: (name) => {
      if (name === 'si') strings.push(detached(collector.text()));
      else collector.close(name);
    },
    text: (text) => collector.take(text),
  });
  for await (const chunk of chunks) reading.push(chunk);
  reading.finish();
  return strings;
}
