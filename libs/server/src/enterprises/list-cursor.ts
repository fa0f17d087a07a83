import { ProblemError } from '@tidu/platform';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export function isId(text: string | undefined): text is string {
  return text !== undefined && UUID.test(text);
}

/** For a cursor that was put together by hand out of parts that no row has. */
export function madeUpCursor(): ProblemError {
  const message = {
    zh: '翻页位置无效，请从第一页重新开始',
    en: 'The page position is not valid; start again from the first page',
  };
  return new ProblemError('request.invalid', {
    message,
    errors: [{ path: 'after', rule: 'cursor', message }],
  });
}
