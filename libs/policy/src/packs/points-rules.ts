/** A band of a number: from and to are both in it; null is open. On a border the higher score counts. */
export interface Band {
  readonly from: number | null;
  readonly to: number | null;
  readonly points: number;
}

/** Points by the band in which a number lies. */
export interface BandPoints {
  readonly op: 'band';
  readonly indicator: string;
  readonly bands: readonly Band[];
}

/** Points by the value of an enum; every value has its points. */
export interface OptionPoints {
  readonly op: 'option';
  readonly indicator: string;
  readonly points: Readonly<Record<string, number>>;
}

/** So many points for each entry of a set, up to a limit. */
export interface EachPoints {
  readonly op: 'each';
  readonly indicator: string;
  readonly points: number;
  readonly atMost: number;
}

/** So many points for every full `every` of a number, up to a limit. */
export interface StepPoints {
  readonly op: 'step';
  readonly indicator: string;
  readonly every: number;
  readonly points: number;
  readonly atMost: number;
}

/** The number is the points; its indicator has a lower and an upper bound. */
export interface OwnPoints {
  readonly op: 'own';
  readonly indicator: string;
}

/** Points that a person gives and for which no fact is kept. */
export interface GivenPoints {
  readonly op: 'given';
  readonly atMost: number;
}

/** The best of several. */
export interface BestPoints {
  readonly op: 'best';
  readonly of: readonly PointsRule[];
}

/** The closed vocabulary of scores. */
export type PointsRule =
  BandPoints | OptionPoints | EachPoints | StepPoints | OwnPoints | GivenPoints | BestPoints;

export type PointsOperator = PointsRule['op'];
