import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { factsOf } from './process-facts.mjs';

/**
 * Runs `work` while no other process holds `file`; the lock of a process that died is taken over.
 * The product has a lock of its own; this one works before anything is installed.
 */
export async function withLock(file, onWait, work) {
  for (let waited = false; !tryLock(file); waited = true) {
    if (!waited && readIfThere(file)) onWait();
    await sleep(100);
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

function tryLock(file) {
  const own = `${file}.${process.pid}`;
  writeFileSync(own, markOf(process.pid));
  try {
    // A link appears with its content, so nobody ever reads half a lock.
    linkSync(own, file);
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    const mark = readIfThere(file);
    if (mark !== undefined && !isRunning(mark)) removeStale(file, mark);
    return false;
  } finally {
    rmSync(own);
  }
}

/** Two processes may find the same dead lock; neither may remove the new lock of the other. */
function removeStale(file, stale) {
  const aside = `${file}.${process.pid}.stale`;
  try {
    renameSync(file, aside);
  } catch (error) {
    if (error.code === 'ENOENT') return;
    throw error;
  }
  if (readFileSync(aside, 'utf8') !== stale) linkSync(aside, file);
  rmSync(aside);
}

/** An id comes back for another process, the pair with its start does not. */
function markOf(pid) {
  return `${pid} ${factsOf(pid)?.started ?? ''}`;
}

function isRunning(mark) {
  const pid = Number(mark.split(' ')[0]);
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (error.code !== 'EPERM') return false;
  }
  return markOf(pid) === mark;
}

function readIfThere(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  }
}
