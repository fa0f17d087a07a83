import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';

export interface ReceivedMail {
  readonly from: string;
  readonly to: readonly string[];
  /** Headers and body as they came, dots unstuffed. */
  readonly data: string;
}

export interface SmtpBehaviour {
  /** Answers to RCPT TO in place of 250. */
  readonly recipient?: string;
  /** Lines that follow the greeting of EHLO, such as AUTH PLAIN. */
  readonly extensions?: readonly string[];
  /** Answers to AUTH in place of 235. */
  readonly signIn?: string;
}

/** A mail server for tests that speaks SMTP (RFC 5321) on a free port of this machine. */
export class SmtpServer {
  readonly mails: ReceivedMail[] = [];
  /** Every line that came outside of DATA. */
  readonly commands: string[] = [];
  private readonly sockets = new Set<Socket>();

  private constructor(private readonly server: Server) {}

  static async start(behaviour: SmtpBehaviour = {}): Promise<SmtpServer> {
    const net = createServer();
    const smtp = new SmtpServer(net);
    net.on('connection', (socket) => smtp.serve(socket, behaviour));
    await new Promise<void>((resolve) => net.listen(0, '127.0.0.1', resolve));
    return smtp;
  }

  get url(): string {
    return `smtp://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private serve(socket: Socket, behaviour: SmtpBehaviour): void {
    this.sockets.add(socket);
    socket.on('close', () => this.sockets.delete(socket)).on('error', () => undefined);
    const dialogue = new Dialogue(this, behaviour, (line) => socket.write(`${line}\r\n`));
    let rest = '';
    socket.setEncoding('utf8').on('data', (chunk: string) => {
      const lines = (rest + chunk).split('\r\n');
      rest = lines.pop() ?? '';
      for (const line of lines) dialogue.take(line);
    });
    socket.write('220 test ESMTP\r\n');
  }
}

class Dialogue {
  private from = '';
  private to: string[] = [];
  private data: string[] | undefined;

  constructor(
    private readonly server: SmtpServer,
    private readonly behaviour: SmtpBehaviour,
    private readonly answer: (line: string) => unknown,
  ) {}

  take(line: string): void {
    if (this.data) this.takeData(line, this.data);
    else this.takeCommand(line);
  }

  private takeData(line: string, data: string[]): void {
    if (line !== '.') {
      data.push(line.replace(/^\./, ''));
      return;
    }
    this.server.mails.push({ from: this.from, to: this.to, data: data.join('\r\n') });
    [this.data, this.to] = [undefined, []];
    this.answer('250 taken');
  }

  private takeCommand(line: string): void {
    this.server.commands.push(line);
    const { recipient = '250 ok', signIn = '235 ok', extensions = [] } = this.behaviour;
    const verb = line.slice(0, 4).toUpperCase();
    if (verb === 'EHLO') for (const each of ['test', ...extensions]) this.answer(`250-${each}`);
    if (verb === 'MAIL') this.from = mailboxIn(line);
    if (verb === 'RCPT') this.to.push(mailboxIn(line));
    if (verb === 'DATA') this.data = [];
    const answers: Record<string, string> = {
      STAR: '502 no encryption here',
      RCPT: recipient,
      AUTH: signIn,
      DATA: '354 go on',
    };
    this.answer(answers[verb] ?? '250 ok');
  }
}

function mailboxIn(line: string): string {
  return /<([^>]*)>/.exec(line)?.[1] ?? '';
}
