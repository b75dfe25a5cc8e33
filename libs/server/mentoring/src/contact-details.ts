import { invalidField } from '@tendril/platform';

const SERVICES = 'instagram|insta|facebook|messenger|whats\\s?app|telegram|snapchat|tik\\s?tok|twitter|discord|linkedin|skype|wechat|youtube|viber|snap|fb|ig';

const PATTERNS = [
  /[^\s@]+@[^\s@]+\.[^\s@]+/u, // an e-mail address
  /(?:https?:\/\/|www\.)\S/iu,
  /(?:^|[^\p{L}\p{N}.-])[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.(?:com|org|net|info|io|me|rw|fr|uk|us|ke|ug|co|app|link)(?![\p{L}\p{N}-])/iu,
  /(?:^|[^\p{L}\p{N}])@[\p{L}\p{N}_.]{3,}/u, // a handle
  new RegExp(`(?<!\\p{L})(?:${SERVICES})(?:\\s*[:=@]\\s*\\S|\\s+[\\p{L}\\p{N}]{2,}[._][\\p{L}\\p{N}_]{2,}|\\/(?!${SERVICES})\\S)`, 'iu'), // an account, named
  /[\p{L}\p{N}]\s*[([{<]\s*(?:at|dot|arobase|point|kuri|akadomo)\s*[)\]}>]/iu, // an address, spelt
  /(?:\p{Nd}[\s().\-/]{0,2}){9,}|\+[\s(]{0,2}(?:\p{Nd}[\s().\-/]{0,2}){7,}/u, // a phone number in any digits, however it is parted; two years are none
];

/** True when a text seems to hold a phone number, an e-mail address, a link or a handle. */
export function holdsContactDetails(text: string): boolean {
  const plain = text.normalize('NFKC').replaceAll('。', '.');
  return PATTERNS.some(pattern => pattern.test(plain));
}

/**
 * What a mentor and a student write about themselves is shown to each other before anybody at the school reads it, so it may not carry a way around the school.
 *
 * @throws ProblemError 400 beside the field
 */
export function refuseContactDetails(texts: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(texts)) {
    if (holdsContactDetails(text)) throw invalidField(path, 'contact_details');
  }
}
