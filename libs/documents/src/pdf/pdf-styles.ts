/** Points of 1/72 inch. */
export const MARGIN = 48;
/** Room for the running head and foot. */
export const MARGIN_TOP = 60;
export const MARGIN_BOTTOM = 60;

export const INK = '#1f1f1f';
export const PALE_INK = '#595959';
export const RULE = '#bfbfbf';
export const SHADE = '#f2f2f2';

/** How a text is set. */
export interface TextStyle {
  readonly font: 'regular' | 'bold';
  readonly size: number;
  readonly colour?: string;
}

export const STYLES = {
  title: { font: 'bold', size: 18 },
  subtitle: { font: 'regular', size: 12 },
  heading: { font: 'bold', size: 11.5 },
  itemHeading: { font: 'bold', size: 9.5 },
  body: { font: 'regular', size: 9 },
  strong: { font: 'bold', size: 9 },
  cell: { font: 'regular', size: 8.5 },
  headCell: { font: 'bold', size: 8.5 },
  small: { font: 'regular', size: 8, colour: PALE_INK },
} as const satisfies Readonly<Record<string, TextStyle>>;
