/** What asks this process to end: Ctrl-C, a signal, or the end of the process that forked it. */
export class StopRequest {
  /** Resolves when it is asked to end. */
  readonly received: Promise<void>;
  /** Whether it has been asked. */
  made = false;

  constructor() {
    this.received = new Promise((resolve) => {
      const stop = () => {
        this.made = true;
        resolve();
      };
      // They stay: Ctrl-C reaches a process more than once, from the terminal and from npm.
      process.on('SIGINT', stop);
      process.on('SIGTERM', stop);
      process.on('SIGHUP', stop);
      process.on('disconnect', stop);
      if (process.send !== undefined && !process.connected) stop();
    });
  }
}
