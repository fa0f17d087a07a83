import { UserAction } from './user-action';

describe('UserAction', () => {
  it('keeps its key for the same content, so a retry is the same action', () => {
    const action = new UserAction();
    expect(action.keyFor('a')).toBe(action.keyFor('a'));
  });

  it('takes another key for other content', () => {
    const action = new UserAction();
    expect(action.keyFor('a')).not.toBe(action.keyFor('b'));
  });

  it('takes another key for the same content once the action is done', () => {
    const action = new UserAction();
    const first = action.keyFor('a');
    action.done();
    expect(action.keyFor('a')).not.toBe(first);
  });
});
