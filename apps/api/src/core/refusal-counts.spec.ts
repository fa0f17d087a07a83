import { RefusalCounts, type Refusal } from './refusal-counts';

const MINUTE = 60_000;

const ofNobody = (route = 'GET /a', who = '10.0.0.1'): Refusal => ({ key: `${who} ${route}` });

const ofAccount = (account: string, route = 'GET /a'): Refusal => ({
  key: `${account} ${route}`,
  account,
});

let counts: RefusalCounts;

beforeEach(() => {
  counts = new RefusalCounts();
});

/** What is said of the same refusal, asked a number of times at one moment. */
const say = (refusal: Refusal, times: number, now: number) =>
  Array.from({ length: times }, () => counts.leftOutBefore(refusal, now));

const recorded = (said: readonly (number | undefined)[]) =>
  said.filter((one) => one !== undefined).length;

describe('refusals of nobody', () => {
  it('are recorded once a minute by address and route, the next with the number left out', () => {
    expect(say(ofNobody(), 3, 0)).toEqual([0, undefined, undefined]);
    expect(say(ofNobody('GET /b'), 1, 1)).toEqual([0]);
    expect(say(ofNobody('GET /a', '10.0.0.2'), 1, 1)).toEqual([0]);
    expect(say(ofNobody(), 1, MINUTE - 1)).toEqual([undefined]);
    expect(say(ofNobody(), 2, MINUTE)).toEqual([3, undefined]);
  });
});

describe('refusals of an account', () => {
  it('are recorded two hundred times a minute, then once by each route', () => {
    expect(recorded(say(ofAccount('x'), 300, 0))).toBe(201);
    expect(recorded(say(ofAccount('x', 'GET /b'), 100, 1))).toBe(1);
    expect(recorded(say(ofAccount('y'), 200, 1))).toBe(200);
  });

  it('are each recorded again after a minute, the first with the number left out', () => {
    say(ofAccount('x'), 300, 0);
    expect(say(ofAccount('x'), 3, MINUTE)).toEqual([99, 0, 0]);
    expect(recorded(say(ofAccount('x'), 300, MINUTE))).toBe(198);
  });
});

describe('a flood of askers', () => {
  const flood = (askers: number, now: number) => {
    let entries = 0;
    for (let asker = 0; asker < askers; asker += 1) {
      entries += recorded(say(ofNobody('GET /a', String(asker)), 1, now));
    }
    return entries;
  };

  it('is recorded for a thousand of them; the others are one number, told once', () => {
    expect(flood(1_700, 0)).toBe(1_000);
    expect(counts.takeOverflow(MINUTE - 1)).toBe(0);
    expect(counts.takeOverflow(MINUTE)).toBe(700);
    expect(counts.takeOverflow(MINUTE)).toBe(0);
  });

  it('leaves room for others after a minute, and loses no number that it pushes out', () => {
    flood(1_000, 0);
    say(ofNobody('GET /a', '7'), 5, 1);
    expect(say(ofNobody('GET /a', 'new'), 1, MINUTE)).toEqual([0]);
    expect(counts.takeOverflow(2 * MINUTE)).toBe(5);
  });

  it('is told at once when the process ends', () => {
    flood(1_001, 0);
    expect(counts.takeOverflow(Infinity)).toBe(1);
  });

  it('is told later when it could not be written', () => {
    flood(1_010, 0);
    counts.giveBack(counts.takeOverflow(MINUTE), MINUTE);
    expect(counts.takeOverflow(2 * MINUTE)).toBe(10);
  });

  it('takes no room from the first tries of an account', () => {
    flood(1_000, 0);
    expect(recorded(say(ofAccount('x'), 240, 1))).toBe(200);
    expect(counts.takeOverflow(Infinity)).toBe(40);
  });
});
