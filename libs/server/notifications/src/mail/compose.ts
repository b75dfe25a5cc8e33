import type { Language } from '@tendril/contracts';
import { WORDS, type Template } from './words';

export interface Composed {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escape = (text: string) => text.replace(/[&<>"']/g, character => ENTITIES[character] ?? character);

/** A mail in the school's language: plain text, and the same in simple HTML without any picture or tracker. */
export function compose(template: Template, language: Language, school: string, link: string): Composed {
  const { ending, templates } = WORDS[language];
  const { subject, lines, button } = templates[template];
  const named = (text: string) => text.replaceAll('{school}', () => school);
  const paragraphs = lines.map(named);
  return {
    subject: named(subject).replace(/[\r\n]+/g, ' '),
    text: [...paragraphs, `${button}:\n${link}`, ending].join('\n\n') + '\n',
    html: `<!doctype html><html lang="${language}"><body>${paragraphs.map(line => `<p>${escape(line)}</p>`).join('')}<p><a href="${escape(link)}">${escape(button)}</a></p><p>${escape(ending)}</p></body></html>`,
  };
}
