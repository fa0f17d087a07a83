/** A process that cannot close within this time is cut off. */
const SHUTDOWN_LIMIT_MS = 10_000;

/**
 * Ends this process in order when it is asked to (SIGTERM), or when the process that forked it is
 * gone. Ctrl-C reaches a whole group of processes at once; under a parent it is the parent's to
 * tell when, so that the parts stop one after the other.
 *
 * @param shutdown closes everything; called once, has 10 s; exit status 1 if it throws or is late
 */
export function exitWithParent(shutdown: () => Promise<void>): void {
  const forked = process.send !== undefined;
  let stopping = false;
  const stop = () => {
    if (stopping) return;
    stopping = true;
    void finish(shutdown);
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', forked ? () => undefined : stop);
  if (!forked) return;
  process.on('disconnect', stop);
  // The parent may have died before this process came here.
  if (!process.connected) stop();
}

async function finish(shutdown: () => Promise<void>): Promise<void> {
  setTimeout(() => {
    process.stderr.write(
      `${SHUTDOWN_LIMIT_MS / 1000} 秒内未能关闭，强制结束 · not closed in ${SHUTDOWN_LIMIT_MS / 1000} s, cut off\n`,
    );
    process.exit(1);
  }, SHUTDOWN_LIMIT_MS);
  try {
    await shutdown();
    process.exit(0);
  } catch (error) {
    process.stderr.write(`${String(error instanceof Error ? error.stack : error)}\n`);
    process.exit(1);
  }
}
