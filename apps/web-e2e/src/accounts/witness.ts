import type { APIResponse, Page, Response } from '@playwright/test';

interface Answer {
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly text: string;
}

/** Sees all that reaches somebody: what each page shows, and every answer of the API. */
export class Witness {
  private readonly reading: Promise<Answer>[] = [];
  private readonly seen: string[] = [];

  constructor(private readonly page: Page) {
    page.on('response', (response) => {
      if (pathOf(response).startsWith('/api/')) this.reading.push(answerOf(response));
    });
  }

  /** The page as it stands, also what is drawn over it and what stands in its title. */
  async look(): Promise<void> {
    const text = await this.page.locator('body').innerText();
    this.seen.push(`${await this.page.title()}\n${text}`);
  }

  /** An answer that no page has asked for. */
  async take(method: string, answer: APIResponse): Promise<Answer> {
    const taken = {
      method,
      path: pathOf(answer),
      status: answer.status(),
      text: (await answer.body()).toString('utf8'),
    };
    this.reading.push(Promise.resolve(taken));
    return taken;
  }

  answers(): Promise<Answer[]> {
    return Promise.all(this.reading);
  }

  /** Which of these texts have come before somebody's eyes, and where. */
  async leaks(marks: readonly string[]): Promise<string[]> {
    const answers = (await this.answers()).map(({ path, text }) => ({ where: path, text }));
    const pages = this.seen.map((text) => ({ where: 'page', text }));
    return [...answers, ...pages].flatMap(({ where, text }) =>
      marks.filter((mark) => text.includes(mark)).map((mark) => `${mark} in ${where}`),
    );
  }
}

async function answerOf(response: Response): Promise<Answer> {
  const answer = {
    method: response.request().method(),
    path: pathOf(response),
    status: response.status(),
  };
  // What a page leaves before it was read did not come before its eyes either.
  const text = await response.text().catch(() => '');
  return { ...answer, text };
}

function pathOf(answer: Response | APIResponse): string {
  return new URL(answer.url()).pathname;
}
