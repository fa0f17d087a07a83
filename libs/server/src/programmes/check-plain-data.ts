import type { ShapeFault } from '@tidu/policy';

/** A NUL or half of a surrogate pair: the database takes neither. */
const UNSTORABLE = /[\0\p{Surrogate}]/u;

/** Looks through the value of a data text for texts that cannot be stored. */
export function checkPlainData(value: unknown, path: ShapeFault['path'] = []): ShapeFault[] {
  if (typeof value === 'string') return UNSTORABLE.test(value) ? [unstorable(path)] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, member]) => [
    ...(UNSTORABLE.test(key) ? [unstorable(path)] : []),
    ...checkPlainData(member, [...path, Array.isArray(value) ? Number(key) : key]),
  ]);
}

function unstorable(path: ShapeFault['path']): ShapeFault {
  const at = path.join('.') || '/';
  return {
    path,
    rule: 'text.unstorable',
    message: {
      zh: `${at}：含有无法保存的字符（空字符或残缺的代理对），请改掉`,
      en: `${at}: holds a character that cannot be stored (NUL or half a surrogate pair): replace it`,
    },
  };
}
