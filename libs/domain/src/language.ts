/** A text in both languages of the product; Chinese is the one that binds. */
export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}
