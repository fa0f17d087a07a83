/** The value of a CSS variable; a chart draws its own picture and cannot read it by itself. */
export function cssColour(variable: string): string {
  return getComputedStyle(document.documentElement).getPropertyValue(variable).trim();
}
