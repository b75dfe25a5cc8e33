import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';

const PATIENCE_MS = 30_000;

/** A mail server that delivers nothing and keeps what it takes. */
export interface Mailbox {
  /** For `SMTP_URL`. */
  readonly url: string;
  /** The link in the newest mail to an address not read yet; waits for the mail. @throws Error after half a minute without one */
  link(to: string): Promise<string>;
  close(): Promise<void>;
}

export async function openMailbox(): Promise<Mailbox> {
  const mails: { readonly to: string; readonly text: string }[] = [];
  const sockets = new Set<Socket>();
  const server = createServer(socket => {
    sockets.add(socket);
    socket.on('error', () => socket.destroy());
    listen(socket, (to, source) => mails.push({ to, text: plain(source) }));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async link(to) {
      for (const last = Date.now() + PATIENCE_MS; Date.now() < last;) {
        const at = mails.findLastIndex(mail => mail.to === to);
        const [mail] = at < 0 ? [] : mails.splice(at, 1);
        const link = mail && /https?:\/\/\S+/.exec(mail.text)?.[0];
        if (link) return link;
        await new Promise(done => setTimeout(done, 100));
      }
      throw new Error(`no mail with a link came to ${to}`);
    },
    async close() {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

/** As much of RFC 5321 as a well-behaved client needs. */
function listen(socket: Socket, take: (to: string, source: string) => void): void {
  let heard = '';
  let to = '';
  let inData = false;
  const say = (line: string) => socket.write(`${line}\r\n`);
  const answer = (line: string) => {
    if (inData) {
      take(to, line);
      inData = false;
      return say('250 taken');
    }
    to = /^RCPT TO:<(.+?)>/i.exec(line)?.[1] ?? to;
    inData = line === 'DATA';
    return say(inData ? '354 go on' : line === 'QUIT' ? '221 bye' : '250 fine');
  };
  socket.on('data', bytes => {
    heard += bytes.toString('latin1');
    for (;;) {
      const mark = inData ? '\r\n.\r\n' : '\r\n';
      const end = heard.indexOf(mark);
      if (end < 0) return;
      const line = heard.slice(0, end);
      heard = heard.slice(end + mark.length);
      answer(line);
    }
  });
  say('220 journeys');
}

/** The plain part with quoted-printable undone; in a link every character is ASCII. */
function plain(source: string): string {
  const part = /Content-Type: text\/plain[\s\S]*?\r\n\r\n([\s\S]*?)(?:\r\n--|$)/.exec(source)?.[1] ?? source;
  return part.replace(/=\r\n/g, '').replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}
