export interface EnterpriseListRow {
  readonly id: string;
  readonly name: string;
  readonly creditCode: string | null;
  readonly creditCodeCheck: 'valid' | 'invalid' | null;
  readonly divisionCode: string;
  readonly industryCode: string | null;
}

export interface EnterpriseNameRow {
  readonly name: string;
  readonly from: string | null;
  readonly until: string | null;
}

export interface EnterpriseIdentifierRow {
  readonly scheme: string;
  readonly value: string;
}

export interface PresentFactRow {
  readonly indicator: string;
  readonly year: number | null;
  readonly asOf: string | null;
  readonly value: unknown;
  readonly sourceId: string;
}

export interface FactSourceRow {
  readonly id: string;
  readonly title: string;
  readonly origin: string | null;
  readonly limits: string | null;
  readonly recordedAt: Date;
}

/** The last row of a page: where the next one begins. */
export interface EnterpriseKey {
  readonly divisionCode: string;
  readonly name: string;
  readonly id: string;
}

export interface EnterpriseFilter {
  /** 2, 4 or 6 digits; null: everywhere. */
  readonly divisionPrefix: string | null;
  /** Part of a present or former name, or of a credit code; null: all. */
  readonly text: string | null;
}
