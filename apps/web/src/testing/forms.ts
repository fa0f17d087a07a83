/** Types into a field, as a person does. */
export function type(host: ParentNode, selector: string, text: string): void {
  const field = host.querySelector<HTMLInputElement>(selector);
  if (!field) throw new Error(`no field ${selector}`);
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

/** Presses the button of these words. */
export function press(host: ParentNode, words: string): void {
  const buttons = [...host.querySelectorAll<HTMLElement>('button, a')];
  const button = buttons.find(({ textContent }) => textContent.trim().startsWith(words));
  if (!button) throw new Error(`no button ${words}`);
  button.click();
}
