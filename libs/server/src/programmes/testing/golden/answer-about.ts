import type { Evaluation } from '@tidu/policy';
import type { ExpectedLine, Points } from './golden-table';

/** An answer cut to what a golden case is about, to be compared with it. */
export function answerAbout(evaluation: Evaluation, expected: ExpectedLine): unknown {
  const { verdict, criteria } = evaluation;
  const of = (id: string) => criteria.find((criterion) => criterion.id === id);
  return {
    id: expected.id,
    verdict,
    ...(expected.score ? { score: scoreAbout(evaluation, expected.score) } : {}),
    statuses: pick(expected.statuses, (id) => of(id)?.status),
    points: pick(expected.points, (id) => ends(of(id)?.points)),
  };
}

function scoreAbout({ score }: Evaluation, wanted: NonNullable<ExpectedLine['score']>): unknown {
  const { dimensions } = wanted;
  const sumOf = (id: string): unknown => {
    const found = score?.dimensions[id];
    return found?.min === found?.max ? found?.min : ends(found);
  };
  return { ...ends(score), ...(dimensions ? { dimensions: pick(dimensions, sumOf) } : {}) };
}

function ends(points: Points | null | undefined): Points | undefined {
  return points ? { min: points.min, max: points.max } : undefined;
}

function pick(ids: object, read: (id: string) => unknown): object {
  return Object.fromEntries(Object.keys(ids).map((id) => [id, read(id)]));
}
