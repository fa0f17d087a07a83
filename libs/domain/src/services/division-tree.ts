export type DivisionLevel = 'province' | 'city' | 'county';

/** A division of GB/T 2260. */
export interface Division {
  /** Six digits. */
  readonly code: string;
  readonly name: string;
  readonly level: DivisionLevel;
  readonly parentCode: string | null;
}

export type DivisionLookup =
  | { readonly found: Division }
  | { readonly ambiguous: readonly Division[] }
  | { readonly unknown: true };

/** Rows of the code list that are no place of their own: they only group the counties below. */
const GROUPING_NAMES = new Set(['县', '市辖区', '省直辖县级行政区划', '自治区直辖县级行政区划']);

/** The tree of divisions: names along the path of a code, and codes by code or Chinese name. */
export class DivisionTree {
  private readonly byCode: ReadonlyMap<string, Division>;
  private readonly byName = new Map<string, Division[]>();

  constructor(readonly divisions: readonly Division[]) {
    this.byCode = new Map(divisions.map((division) => [division.code, division]));
    for (const division of divisions) {
      for (const name of this.namesOf(division)) this.addName(name, division);
    }
  }

  find(code: string): Division | undefined {
    return this.byCode.get(code);
  }

  /** From the province down to the division itself; empty when the code is not known. */
  pathTo(code: string): Division[] {
    const path: Division[] = [];
    for (
      let at = this.byCode.get(code);
      at;
      at = at.parentCode ? this.byCode.get(at.parentCode) : undefined
    ) {
      path.unshift(at);
    }
    return path;
  }

  /**
   * The path as a person writes it: 浙江省 杭州市 西湖区. Grouping rows and a city that is named as
   * its province are left out: 河南省 济源市, 北京市 东城区.
   */
  nameOf(code: string): string {
    return placesOf(this.pathTo(code))
      .map(({ name }) => name)
      .join(' ');
  }

  /**
   * Finds a division by its six digits or by its Chinese name: the whole path with or without
   * spaces, the path without the city, or the own name when only one division bears it.
   */
  lookUp(text: string): DivisionLookup {
    const key = text.normalize('NFKC').replace(/[\s/>·、,-]/g, '');
    const byCode = this.byCode.get(key);
    if (byCode) return { found: byCode };
    const named = this.byName.get(key) ?? [];
    const [first, ...others] = named;
    if (!first) return { unknown: true };
    // 北京市 is a province and its only city: the wider one is meant.
    const widest = named.find((one) => named.every((other) => this.contains(one, other)));
    return others.length === 0 || widest ? { found: widest ?? first } : { ambiguous: named };
  }

  private contains(outer: Division, inner: Division): boolean {
    return this.pathTo(inner.code).includes(outer);
  }

  private namesOf(division: Division): Set<string> {
    if (GROUPING_NAMES.has(division.name)) return new Set();
    const [province = '', ...below] = this.pathTo(division.code).map(({ name }) => name);
    const own = division.name;
    const names = new Set([own, province + below.join('')]);
    if (below.length > 0) names.add(province + own);
    if (below.length > 1) names.add(below.join(''));
    return names;
  }

  private addName(name: string, division: Division): void {
    const bearers = this.byName.get(name);
    if (bearers) bearers.push(division);
    else this.byName.set(name, [division]);
  }
}

function placesOf(path: readonly Division[]): Division[] {
  return path.filter(
    ({ name }, at) => !GROUPING_NAMES.has(name) && (at === 0 || name !== path[at - 1]?.name),
  );
}
