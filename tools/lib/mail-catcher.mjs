import { MailDev } from 'maildev';
import { freePort, isFree } from './ports.mjs';

/**
 * Catches every mail of a development run and shows it on a page; nothing leaves this machine.
 * @param {{ webPort: number, folder: string }} options the wanted port of the page (another is taken when it is in use), where mails are kept
 * @returns {Promise<{ smtpUrl: string, pageUrl: string, stop: () => Promise<void> }>}
 */
export async function catchMail({ webPort, folder }) {
  const web = (await isFree(webPort)) ? webPort : await freePort();
  const smtp = await freePort();
  const catcher = new MailDev({ smtp, web, ip: '127.0.0.1', webIp: '127.0.0.1', mailDirectory: folder, maxEmails: 500, hideExtensions: ['STARTTLS'], silent: true });
  await quietly(() => catcher.start());
  return { smtpUrl: `smtp://127.0.0.1:${smtp}`, pageUrl: `http://localhost:${web}/`, stop: () => catcher.stop() };
}

/** The catcher announces its page even when told to be silent; we print the address ourselves. */
async function quietly(work) {
  const { info } = console;
  console.info = () => {};
  try {
    await work();
  } finally {
    console.info = info;
  }
}
