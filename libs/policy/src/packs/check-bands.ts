import type { Path, ShapeFault } from './shape-checker';

interface Interval {
  readonly from: unknown;
  readonly to: unknown;
}

/**
 * Bands must cover every number once: from open below to open above, each beginning where the one
 * below it ends, written from high to low or from low to high.
 */
export function checkBands(bands: readonly Interval[], path: Path): ShapeFault[] {
  const rising = isFalling(bands) ? [...bands].reverse() : bands;
  const faults: ShapeFault[] = [];
  rising.forEach(({ from, to }, position) => {
    const at = [...path, bands === rising ? position : bands.length - 1 - position];
    const last = position === rising.length - 1;
    const next = rising[position + 1];
    if (position === 0 && from !== null) faults.push(openEnd(at, 'from'));
    if (last && to !== null) faults.push(openEnd(at, 'to'));
    if (typeof from === 'number' && typeof to === 'number' && from >= to) faults.push(empty(at));
    if (next && !meets(to, next.from)) faults.push(apart(at, to, next.from));
  });
  return faults;
}

function isFalling(bands: readonly Interval[]): boolean {
  return bands.length > 1 && bands[0]?.to === null;
}

function meets(to: unknown, from: unknown): boolean {
  return typeof to === 'number' && to === from;
}

function openEnd(path: Path, member: 'from' | 'to'): ShapeFault {
  const [zh, en] =
    member === 'from' ? ['最低一档', 'the lowest band'] : ['最高一档', 'the highest band'];
  return {
    path: [...path, member],
    rule: 'band.open-end',
    message: {
      zh: `${path.join('.')}：${zh}的 ${member} 须为 null，否则有数值落不进任何一档`,
      en: `${path.join('.')}: ${member} of ${en} must be null, else some numbers lie in no band`,
    },
  };
}

function empty(path: Path): ShapeFault {
  return {
    path,
    rule: 'band.empty',
    message: {
      zh: `${path.join('.')}：from 须小于 to`,
      en: `${path.join('.')}: from must be below to`,
    },
  };
}

function apart(path: Path, to: unknown, from: unknown): ShapeFault {
  const overlap = typeof to !== 'number' || (typeof from === 'number' && from < to);
  const [zh, en] = overlap ? ['重叠', 'overlap'] : ['之间有空档', 'leave a gap'];
  return {
    path,
    rule: overlap ? 'band.overlap' : 'band.gap',
    message: {
      zh: `${path.join('.')}：相邻两档${zh}（上一档止于 ${String(to)}，下一档始于 ${String(from)}）`,
      en: `${path.join('.')}: neighbouring bands ${en} (one ends at ${String(to)}, the next begins at ${String(from)})`,
    },
  };
}
