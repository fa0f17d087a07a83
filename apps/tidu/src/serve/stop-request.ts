type Asked = Pick<NodeJS.Process, 'send' | 'connected'> & Pick<NodeJS.EventEmitter, 'on'>;

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** What asks a process to end: Ctrl-C, a signal, or the end of the process that forked it. */
export class StopRequest {
  /** Resolves when it is asked to end. */
  readonly received: Promise<void>;
  /** Whether it has been asked. */
  made = false;

  constructor(asked: Asked) {
    this.received = new Promise((resolve) => {
      const stop = () => {
        this.made = true;
        resolve();
      };
      // The listeners stay: Ctrl-C comes more than once, from the terminal and from npm.
      for (const event of [...SIGNALS, 'disconnect']) asked.on(event, stop);
      if (asked.send !== undefined && !asked.connected) stop();
    });
  }
}
