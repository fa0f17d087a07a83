import { POINTS_SCOPE } from '../scores/points-operators';
import { withoutNoise } from '../quantities/quantity';
import { isScored, type RulePack, type ScoredCriterion } from './pack';
import { referencesScore } from './references-score';
import type { Path, ShapeFault } from './shape-checker';

/** The points of the items make the dimension, the dimensions make the whole: no weight is lost. */
export function checkScoreTable(pack: RulePack): ShapeFault[] {
  const items = pack.criteria.filter(isScored);
  const { score } = pack;
  if (!score) {
    return items.length > 0 || referencesScore(pack)
      ? [
          fault(
            ['score'],
            'score.missing',
            '有评分项或得分条件，但没有 score',
            'scores are used, yet there is no score table',
          ),
        ]
      : [];
  }
  const faults = score.dimensions.flatMap((dimension, index) => {
    const found = most(items.filter((item) => item.dimension === dimension.id));
    return found === dimension.of
      ? []
      : [missed(['score', 'dimensions', index, 'of'], dimension.of, found)];
  });
  const whole = withoutNoise(score.dimensions.reduce((sum, { of }) => sum + of, 0));
  return whole === score.of ? faults : [...faults, missed(['score', 'of'], score.of, whole)];
}

function most(items: readonly ScoredCriterion[]): number {
  return withoutNoise(
    items.reduce((sum, { points }) => sum + POINTS_SCOPE.bounds(points).highest, 0),
  );
}

function missed(path: Path, stated: number, found: number): ShapeFault {
  return fault(
    path,
    'score.total',
    `应为 ${stated} 分，各项满分合计 ${found} 分`,
    `states ${stated} points, its items add up to ${found}`,
  );
}

function fault(path: Path, rule: string, zh: string, en: string): ShapeFault {
  const at = path.join('.');
  return { path, rule, message: { zh: `${at}：${zh}`, en: `${at}: ${en}` } };
}
