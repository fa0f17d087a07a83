import { createLog } from './create-log';

/** What a log writes of something. */
function written(about: object): string {
  let text = '';
  const write = (line: string) => {
    text += line;
  };
  createLog('test', 'info', { write }).info(about, 'something happened');
  return text;
}

describe('the log of a process', () => {
  const SECRET = 'tidu_ses_secret';

  it('says what failed, and nothing of what somebody sent', () => {
    const err = Object.assign(new Error('duplicate key'), {
      parameters: [SECRET],
      driverError: { detail: `Key (email)=(${SECRET})`, parameters: [SECRET] },
    });
    const text = written({ err });
    expect(text).toContain('duplicate key');
    expect(text).not.toContain(SECRET);
  });

  it.each([
    { req: { headers: { authorization: SECRET, cookie: SECRET } } },
    { res: { headers: { 'set-cookie': SECRET } } },
    { body: { password: SECRET } },
    { letter: { token: SECRET } },
  ])('leaves out what carries secrets: %p', (about) => {
    expect(written(about)).toContain('something happened');
    expect(written(about)).not.toContain(SECRET);
  });
});
