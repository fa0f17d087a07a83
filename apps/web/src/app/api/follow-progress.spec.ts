import { of, throwError, type Observable } from 'rxjs';
import { FakeEventSource } from '../../testing/fake-event-source';
import { followProgress } from './follow-progress';

interface State {
  readonly status: string;
  readonly done: number;
}

function follow(poll: () => Observable<State>): { states: State[]; ended: () => boolean } {
  const states: State[] = [];
  let ended = false;
  followProgress<State>({
    url: '/events',
    poll,
    isFinished: ({ status }) => status === 'completed',
  }).subscribe({ next: (state) => states.push(state), complete: () => (ended = true) });
  return { states, ended: () => ended };
}

describe('followProgress', () => {
  beforeEach(() => {
    FakeEventSource.install();
    jest.useFakeTimers();
  });
  afterEach(() => jest.useRealTimers());

  it('gives each event, ends with the finished one and closes the stream', () => {
    const { states, ended } = follow(() => throwError(() => new Error('must not be asked')));
    const [stream] = FakeEventSource.opened;
    stream?.send('progress', { status: 'running', done: 1 });
    stream?.send('progress', { status: 'completed', done: 2 });
    expect(states.map(({ done }) => done)).toEqual([1, 2]);
    expect(ended()).toBe(true);
    expect(stream?.closed).toBe(true);
  });

  it('asks every two seconds once the stream has broken', () => {
    const answers: State[] = [
      { status: 'running', done: 2 },
      { status: 'completed', done: 3 },
    ];
    const { states, ended } = follow(() => of(answers.shift() ?? { status: 'lost', done: -1 }));
    const [stream] = FakeEventSource.opened;
    stream?.send('progress', { status: 'running', done: 1 });
    stream?.onerror?.();
    expect(stream?.closed).toBe(true);
    jest.advanceTimersByTime(0);
    expect(states.map(({ done }) => done)).toEqual([1, 2]);
    jest.advanceTimersByTime(2000);
    expect(states.map(({ done }) => done)).toEqual([1, 2, 3]);
    expect(ended()).toBe(true);
  });

  it('keeps asking through an outage', () => {
    let asked = 0;
    const { states } = follow(() => {
      asked += 1;
      return asked < 3
        ? throwError(() => new Error('outage'))
        : of({ status: 'completed', done: 9 });
    });
    FakeEventSource.opened[0]?.onerror?.();
    jest.advanceTimersByTime(10_000);
    expect(states).toEqual([{ status: 'completed', done: 9 }]);
    expect(asked).toBe(3);
  });
});
