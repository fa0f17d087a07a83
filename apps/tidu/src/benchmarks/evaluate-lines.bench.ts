import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { printProgress } from '../core/run-command';
import { GENERATED_AS_OF, generatedFacts } from './evaluate-facts';
import { inMegabytes, rounded } from './scratch';

const LINES = 1_000_000;
const ENTERPRISES = 5_000;
const LINES_A_CHUNK = 100;
const LOOK_EVERY_MS = 100;
const LINE_FEED = 0x0a;
/** Issue 3: the memory that a million lines may take. */
const MEMORY_TARGET_MEGABYTES = 300;

/** A million fact lines through `tidu evaluate`, a process of its own, by standard input and output. */
export async function benchLines(pack: string): Promise<object> {
  printProgress(`${LINES} 行经 tidu evaluate · ${LINES} lines through tidu evaluate`);
  const started = process.hrtime.bigint();
  const words = ['evaluate', '--pack', pack, '--procedure', 'recognition'];
  const child = spawn(process.execPath, [join(__dirname, 'main.js'), ...words], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const memory = watchMemory(child);
  const exited = once(child, 'exit');
  const [counted] = await Promise.all([
    countLines(child.stdout),
    pipeline(Readable.from(factLines()), child.stdin),
  ]);
  const [status] = (await exited) as [number | null];
  const seconds = Number(process.hrtime.bigint() - started) / 1e9;
  if (status !== 0 || counted.lines !== LINES) {
    throw new Error(`tidu evaluate ended with ${status} after ${counted.lines} lines`);
  }
  const peakMegabytes = inMegabytes(memory.peak());
  return {
    lines: LINES,
    seconds: rounded(seconds),
    linesPerSecond: Math.round(LINES / seconds),
    writtenMegabytes: inMegabytes(counted.bytes),
    peakMegabytes,
    targetMegabytes: MEMORY_TARGET_MEGABYTES,
    targetMet: peakMegabytes === null ? null : peakMegabytes < MEMORY_TARGET_MEGABYTES,
  };
}

/** Lines of so many enterprises over and over, each line with an id of its own. */
function* factLines(): Generator<Buffer> {
  const facts = generatedFacts(ENTERPRISES).map((one) => JSON.stringify(one));
  for (let from = 0; from < LINES; from += LINES_A_CHUNK) {
    let chunk = '';
    for (let line = from; line < from + LINES_A_CHUNK; line += 1) {
      chunk += `{"id":"E${line}","asOf":"${GENERATED_AS_OF}","facts":${facts[line % ENTERPRISES]}}\n`;
    }
    yield Buffer.from(chunk);
  }
}

async function countLines(output: Readable): Promise<{ lines: number; bytes: number }> {
  let [lines, bytes] = [0, 0];
  for await (const chunk of output as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    for (let at = chunk.indexOf(LINE_FEED); at >= 0; at = chunk.indexOf(LINE_FEED, at + 1)) {
      lines += 1;
    }
  }
  return { lines, bytes };
}

/** The system keeps the largest memory that a process had, but only while it lives. */
function watchMemory(child: ChildProcess): { peak(): number | undefined } {
  let peak: number | undefined;
  const look = async (): Promise<void> => {
    const status = await readFile(`/proc/${child.pid}/status`, 'utf8').catch(() => '');
    const kilobytes = /^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1];
    if (kilobytes !== undefined) peak = Number(kilobytes) * 1024;
  };
  const timer = setInterval(() => void look(), LOOK_EVERY_MS);
  child.once('exit', () => clearInterval(timer));
  return { peak: () => peak };
}
