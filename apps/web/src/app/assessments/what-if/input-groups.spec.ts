import {
  anEvaluatedItem,
  anEvaluation,
  anInput,
  somePoints,
} from '../../../testing/assessment-builders';
import { criteriaToWorkOn, groupInputs, matters } from './input-groups';

describe('groupInputs', () => {
  it('puts the latest year first and what has no year last', () => {
    const inputs = [
      anInput('segmentYears', { year: null }),
      anInput('revenue', { year: 2024 }),
      anInput('revenue', { year: 2025 }),
      anInput('rdExpense', { year: 2025 }),
    ];
    expect(
      groupInputs(inputs).map(({ year, inputs: members }) => [
        year,
        members.map(({ indicator }) => indicator),
      ]),
    ).toEqual([
      [2025, ['revenue', 'rdExpense']],
      [2024, ['revenue']],
      [null, ['segmentYears']],
    ]);
  });
});

describe('the figures that matter', () => {
  const evaluation = anEvaluation({
    items: [
      anEvaluatedItem('debtRatio', { status: 'unmet' }),
      anEvaluatedItem('revenue', { status: 'met' }),
      anEvaluatedItem('full', { role: 'scored', points: somePoints(5, 5, 5) }),
      anEvaluatedItem('half', { role: 'scored', points: somePoints(2, 2, 5) }),
    ],
  });
  const criteria = criteriaToWorkOn(evaluation);

  it('are those of items that are not fulfilled, or that lack points', () => {
    expect([...criteria]).toEqual(['debtRatio', 'half']);
    expect(matters(anInput('debt', { criteria: ['debtRatio'] }), criteria, [])).toBe(true);
    expect(matters(anInput('revenue', { criteria: ['revenue'] }), criteria, [])).toBe(false);
  });

  it('are also those that have been changed already', () => {
    const input = anInput('revenue', { year: 2025, criteria: ['revenue'] });
    const change = { indicator: 'revenue', year: 2025, value: 1 };
    expect(matters(input, criteria, [change])).toBe(true);
  });
});
