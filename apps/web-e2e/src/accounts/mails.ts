import { expect } from '@playwright/test';
import type { DemoMailView } from '@tidu/contracts';
import type { Caller } from '../caller';

/** Waits for a letter of the demonstration, which a job writes; the path and token of its link. */
export async function linkOfLetter(caller: Caller, to: string, subject: RegExp): Promise<string> {
  let link: string | undefined;
  await expect
    .poll(async () => {
      const mails = await caller.get<DemoMailView[]>('/demo/mails');
      const letter = mails.find((mail) => mail.to === to && subject.test(mail.subject));
      link = /https?:\/\/\S+#token=\S+/.exec(letter?.text ?? '')?.[0];
      return link;
    })
    .toBeDefined();
  const { pathname, hash } = new URL(link ?? '');
  return pathname + hash;
}

/** The token of a letter's link. */
export function tokenOf(link: string): string {
  return new URLSearchParams(link.split('#')[1]).get('token') ?? '';
}
