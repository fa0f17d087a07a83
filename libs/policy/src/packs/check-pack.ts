import { checkReference } from './check-reference';
import { checkReferences } from './check-references';
import { checkScoreTable } from './check-score-table';
import { PROCEDURES, ROLES, type RulePack } from './pack';
import { RuleChecker } from './rule-checker';
import { DAY, isMembers, type Members, type Path, type ShapeFault } from './shape-checker';

export type PackFault = ShapeFault;

export type PackCheck =
  | { readonly ok: true; readonly pack: RulePack }
  | { readonly ok: false; readonly faults: readonly PackFault[] };

/** Checks a pack as it was read from its file; every fault is reported, not only the first. */
export function checkPack(input: unknown): PackCheck {
  const checker = new PackChecker();
  checker.pack(input);
  return checker.faults.length === 0
    ? { ok: true, pack: input as RulePack }
    : { ok: false, faults: checker.faults };
}

const WORDS = ['id', 'title', 'reference', 'confirmed', 'evidence'];

/** An id that can be a key, a column and an anchor. */
const ID = /^[a-z][a-zA-Z0-9]{0,59}$/;

class PackChecker extends RuleChecker {
  private readonly ids = new Set<string>();

  pack(input: unknown): void {
    const pack = this.members(input, [], {
      required: [
        'format',
        'id',
        'tier',
        'title',
        'document',
        'effective',
        'procedures',
        'criteria',
      ],
      optional: ['notes', 'score', 'province'],
    });
    if (!pack) return;
    this.oneOf(pack['format'], ['format'], ['tidu-rule-pack/1']);
    this.text(pack['id'], ['id'], /^[A-Z0-9-]{1,40}\/[a-z-]{1,40}$/);
    this.text(pack['tier'], ['tier'], /^[a-z-]{1,40}$/);
    this.bilingual(pack['title'], ['title']);
    if (pack['notes'] !== undefined) this.bilingual(pack['notes'], ['notes']);
    this.document(pack['document']);
    this.effective(pack['effective']);
    this.someOf(pack['procedures'], ['procedures'], PROCEDURES);
    if (pack['score'] !== undefined) this.scoreTable(pack['score']);
    if (pack['province'] !== undefined) this.province(pack['province']);
    this.list(pack['criteria'], ['criteria'], (criterion, path) => {
      this.criterion(criterion, path);
    });
    // What ties the parts together is only looked at when each part is sound.
    if (this.faults.length > 0) return;
    const sound = input as RulePack;
    this.faults.push(...checkReferences(sound, this.references), ...checkScoreTable(sound));
  }

  private document(input: unknown): void {
    const path = ['document'];
    const document = this.members(input, path, { required: ['number', 'title', 'source'] });
    if (!document) return;
    this.text(document['number'], [...path, 'number']);
    this.text(document['title'], [...path, 'title']);
    if (document['source'] !== null) this.text(document['source'], [...path, 'source']);
  }

  private effective(input: unknown): void {
    const dates = this.members(input, ['effective'], {
      required: ['from', 'until'],
      optional: ['review'],
    });
    if (!dates) return;
    this.period(dates, ['effective']);
    const path = ['effective', 'review'];
    const review = dates['review'];
    if (review === undefined) return;
    const period = this.members(review, path, { required: ['from', 'until'] });
    if (period) this.period(period, path);
  }

  private period(dates: Members, path: Path): void {
    for (const key of ['from', 'until']) {
      if (dates[key] !== null) this.text(dates[key], [...path, key], DAY);
    }
    const { from, until } = dates;
    if (typeof from === 'string' && typeof until === 'string' && from > until) {
      this.fault(
        [...path, 'until'],
        'effective.order',
        '失效日期早于生效日期',
        'ends before it begins',
      );
    }
  }

  private province(input: unknown): void {
    const province = this.members(input, ['province'], { required: ['division', 'title'] });
    if (!province) return;
    this.text(province['division'], ['province', 'division'], /^\d{6}$/);
    this.bilingual(province['title'], ['province', 'title']);
  }

  private scoreTable(input: unknown): void {
    const table = this.members(input, ['score'], { required: ['of', 'dimensions'] });
    if (!table) return;
    this.number(table['of'], ['score', 'of']);
    this.list(table['dimensions'], ['score', 'dimensions'], (entry, path) => {
      const dimension = this.members(entry, path, { required: ['id', 'title', 'of'] });
      if (!dimension) return;
      this.id(dimension['id'], [...path, 'id']);
      this.bilingual(dimension['title'], [...path, 'title']);
      this.number(dimension['of'], [...path, 'of']);
    });
  }

  private criterion(input: unknown, path: Path): void {
    const scored = isMembers(input) && 'points' in input;
    const criterion = this.members(input, path, {
      required: [...WORDS, ...(scored ? ['dimension', 'points'] : ['rule'])],
      optional: ['note', scored ? 'slot' : 'role'],
    });
    if (!criterion) return;
    this.id(criterion['id'], [...path, 'id']);
    this.words(criterion, path);
    if (scored) return this.scored(criterion, path);
    if (criterion['role'] !== undefined) this.oneOf(criterion['role'], [...path, 'role'], ROLES);
    this.ruleByProcedure(criterion['rule'], [...path, 'rule']);
  }

  private words(criterion: Members, path: Path): void {
    this.bilingual(criterion['title'], [...path, 'title']);
    this.bilingual(criterion['evidence'], [...path, 'evidence']);
    if (criterion['note'] !== undefined) this.bilingual(criterion['note'], [...path, 'note']);
    this.boolean(criterion['confirmed'], [...path, 'confirmed']);
    this.faults.push(...checkReference(criterion['reference'], [...path, 'reference']));
  }

  private scored(criterion: Members, path: Path): void {
    if (typeof criterion['dimension'] === 'string') {
      this.references.push({
        path: [...path, 'dimension'],
        to: 'dimension',
        id: criterion['dimension'],
      });
    } else this.wrongType([...path, 'dimension'], '维度编号', 'the id of a dimension');
    if (criterion['slot'] !== undefined) {
      this.oneOf(criterion['slot'], [...path, 'slot'], ['province']);
    }
    this.points(criterion['points'], [...path, 'points']);
  }

  /** Ids of criteria and dimensions share one space, so that a title can be found by id alone. */
  private id(input: unknown, path: Path): void {
    this.text(input, path, ID);
    const id = String(input);
    if (this.ids.has(id)) {
      this.fault(path, 'criterion.duplicate', `编号 ${id} 重复`, `id ${id} appears twice`);
    }
    this.ids.add(id);
  }

  private ruleByProcedure(input: unknown, path: Path): void {
    if (!isMembers(input) || 'op' in input) return this.rule(input, path);
    const rules = this.members(input, path, { required: PROCEDURES });
    if (!rules) return;
    for (const procedure of PROCEDURES) {
      if (rules[procedure] !== 'notExamined') this.rule(rules[procedure], [...path, procedure]);
    }
  }
}
