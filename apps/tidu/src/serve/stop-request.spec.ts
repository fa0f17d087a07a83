import { EventEmitter } from 'node:events';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { StopRequest } from './stop-request';

describe('the request to stop', () => {
  it.each(['SIGINT', 'SIGTERM', 'SIGHUP', 'disconnect'])('is made by %s', async (event) => {
    const asked = Object.assign(new EventEmitter(), { connected: true, send: () => true });
    const request = new StopRequest(asked);
    const before = request.made;

    asked.emit(event);
    asked.emit(event);
    await request.received;

    expect([before, request.made]).toEqual([false, true]);
  });

  it('is made from the first when the parent is gone already', async () => {
    const orphan = Object.assign(new EventEmitter(), { connected: false, send: () => true });

    const request = new StopRequest(orphan);
    await nextTurn();

    expect(request.made).toBe(true);
  });

  it('is not made for a process that nobody forked', () => {
    const request = new StopRequest(Object.assign(new EventEmitter(), { connected: false }));

    expect(request.made).toBe(false);
  });
});
