import { once } from 'node:events';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** What the server says to a mail: takes it, asks for patience, refuses it for good. */
export type SmtpAnswer = '250 taken' | '451 later' | '554 never';

/** A mail server of the test: keeps what it takes. */
export class SmtpCatcher {
  readonly taken: { readonly to: string; readonly source: string }[] = [];
  /** Answers to the next mails; when there is none, it takes them. */
  answers: SmtpAnswer[] = [];
  private readonly sockets = new Set<Socket>();

  private constructor(private readonly server: Server) {
    server.on('connection', socket => this.talk(socket));
  }

  static async listen(): Promise<SmtpCatcher> {
    const catcher = new SmtpCatcher(createServer());
    catcher.server.listen(0, '127.0.0.1');
    await once(catcher.server, 'listening');
    return catcher;
  }

  get url(): string {
    return `smtp://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    this.server.close();
    await once(this.server, 'close');
  }

  private talk(socket: Socket): void {
    this.sockets.add(socket);
    let heard = '';
    let to = '';
    let inData = false;
    const say = (line: string) => socket.write(`${line}\r\n`);
    socket.on('data', bytes => {
      heard += bytes.toString();
      for (let end = heard.indexOf(inData ? '\r\n.\r\n' : '\r\n'); end >= 0; end = heard.indexOf(inData ? '\r\n.\r\n' : '\r\n')) {
        const said = heard.slice(0, end);
        heard = heard.slice(end + (inData ? 5 : 2));
        if (inData) {
          inData = false;
          const answer = this.answers.shift() ?? '250 taken';
          if (answer === '250 taken') this.taken.push({ to, source: said });
          say(answer);
        } else if (said === 'DATA') {
          inData = true;
          say('354 go on');
        } else {
          if (said.startsWith('RCPT TO:')) to = said.slice(9, said.indexOf('>'));
          say(said === 'QUIT' ? '221 bye' : '250 fine');
        }
      }
    });
    say('220 catcher');
  }
}
