type Listener = (event: { data: string }) => void;

/** The browser's end of an event stream, in the test's hands; jsdom has none. */
export class FakeEventSource {
  static readonly opened: FakeEventSource[] = [];

  static install(): void {
    FakeEventSource.opened.length = 0;
    Object.defineProperty(globalThis, 'EventSource', {
      value: FakeEventSource,
      configurable: true,
    });
  }

  onerror: (() => void) | null = null;
  closed = false;
  private readonly listeners = new Map<string, Listener>();

  constructor(readonly url: string) {
    FakeEventSource.opened.push(this);
  }

  addEventListener(name: string, listener: Listener): void {
    this.listeners.set(name, listener);
  }

  close(): void {
    this.closed = true;
  }

  send(name: string, data: unknown): void {
    this.listeners.get(name)?.({ data: JSON.stringify(data) });
  }
}
