import { randomUUID } from 'node:crypto';
import type { APIRequestContext, APIResponse } from '@playwright/test';

type Change = 'POST' | 'PUT' | 'PATCH' | 'DELETE';
type Content = Pick<Parameters<APIRequestContext['fetch']>[1] & object, 'data' | 'multipart'>;

/** Asks the API as the pages do: with the cookies of its context and the mark that changes need. */
export class Caller {
  constructor(readonly context: APIRequestContext) {}

  /** The answer of a request that is granted. */
  async get<T>(path: string): Promise<T> {
    const answer = await granted(this.ask(path));
    return (await answer.json()) as T;
  }

  /** The answer of a change that is granted; of one without content, undefined. */
  async send<T>(method: Change, path: string, content: Content = {}): Promise<T> {
    const answer = await granted(this.try(method, path, content));
    const text = await answer.text();
    return (text === '' ? undefined : JSON.parse(text)) as T;
  }

  ask(path: string): Promise<APIResponse> {
    return this.context.get(`/api/v1${path}`);
  }

  async try(method: Change, path: string, content: Content = {}): Promise<APIResponse> {
    const { cookies } = await this.context.storageState();
    const mark = cookies.find(({ name }) => name === 'tidu_csrf');
    return this.context.fetch(`/api/v1${path}`, {
      ...content,
      method,
      headers: {
        'Idempotency-Key': randomUUID(),
        ...(mark ? { 'X-CSRF-Token': mark.value } : {}),
      },
    });
  }
}

async function granted(asked: Promise<APIResponse>): Promise<APIResponse> {
  const answer = await asked;
  if (answer.ok()) return answer;
  throw new Error(`${answer.url()} was answered with ${answer.status()}: ${await answer.text()}`);
}
