import type { ConsoleMessage, Page } from '@playwright/test';

/** Puts what a page logs as an error into a list, and what its security policy has stopped. */
export async function listenForErrors(page: Page, errors: string[]): Promise<void> {
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(textOf(message));
  });
  // A policy that only reports would log nothing as an error.
  await page.exposeFunction('tellViolation', (text: string) => errors.push(text));
  await page.addInitScript(() => {
    const { tellViolation } = window as unknown as { tellViolation: (text: string) => void };
    document.addEventListener('securitypolicyviolation', (violation) => {
      tellViolation(`CSP ${violation.effectiveDirective} stopped ${violation.blockedURI}`);
    });
  });
}

/**
 * Takes the answers that a test expects out of the list: browsers log each that is a refusal.
 * @param status of the answers, such as 404
 */
export function forgetAnswers(errors: string[], status: number): void {
  const text = `the server responded with a status of ${status}`;
  const others = errors.filter((error) => !error.includes(text));
  errors.splice(0, errors.length, ...others);
}

function textOf(message: ConsoleMessage): string {
  return `${message.text()} (${message.location().url})`;
}
