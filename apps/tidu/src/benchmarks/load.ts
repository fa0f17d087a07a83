import { Agent, request, type RequestOptions } from 'node:http';

export interface Load {
  readonly url: string;
  readonly method?: 'GET' | 'POST';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Requests under way at a time. */
  readonly connections: number;
}

/**
 * Asks again and again on connections that stay open.
 * @returns answers per second
 * @throws Error at the first answer that is not 2xx: a refusal is quicker than a result
 */
export async function answersPerSecond(load: Load, milliseconds: number): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: load.connections });
  const start = process.hrtime.bigint();
  const end = Date.now() + milliseconds;
  let answers = 0;
  const askOn = async (): Promise<void> => {
    while (Date.now() < end) {
      await ask(load, agent);
      answers += 1;
    }
  };
  try {
    await Promise.all(Array.from({ length: load.connections }, askOn));
  } finally {
    agent.destroy();
  }
  return answers / (Number(process.hrtime.bigint() - start) / 1e9);
}

/** One request. @returns the length of the answer's body in bytes */
export function ask(load: Load, agent?: Agent): Promise<number> {
  const { url, method = 'GET', headers, body } = load;
  const options: RequestOptions = { method, agent, headers: { ...headers } };
  return new Promise((resolve, reject) => {
    const asked = request(url, options, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('error', reject);
      answer.on('end', () => {
        const text = Buffer.concat(chunks);
        const { statusCode = 0 } = answer;
        if (statusCode >= 200 && statusCode < 300) resolve(text.length);
        else reject(new Error(`${method} ${url}: ${statusCode} ${text.toString().slice(0, 300)}`));
      });
    });
    asked.on('error', reject);
    asked.end(body);
  });
}
