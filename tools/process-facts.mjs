import { readFileSync } from 'node:fs';

/**
 * What proc_pid_stat(5) tells of a process: its name, its parent (field 4) and when it started
 * (field 22). Undefined when it is gone, and where the system has no such file.
 */
export function factsOf(pid) {
  let stat;
  try {
    stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  } catch (error) {
    if (error.code === 'ENOENT' || error.code === 'ESRCH') return undefined;
    throw error;
  }
  // The name may hold spaces and brackets, so the rest is counted from its last bracket.
  const end = stat.lastIndexOf(')');
  const rest = stat.slice(end + 2).split(' ');
  return {
    name: stat.slice(stat.indexOf('(') + 1, end),
    parent: Number(rest[1]),
    started: rest[19],
  };
}
