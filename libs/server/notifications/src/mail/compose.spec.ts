import { compose } from './compose';
import { WORDS, type Template } from './words';

describe('a mail', () => {
  it('says the same in text and HTML, and escapes what a school is called', () => {
    const mail = compose('invitation', 'en', 'A & <b>', 'https://t.example/x?a=1&b=2');
    expect(mail.subject).toBe('Your invitation to A & <b>');
    expect(mail.text).toContain('https://t.example/x?a=1&b=2');
    expect(mail.html).toContain('A &amp; &lt;b&gt;');
    expect(mail.html).not.toContain('<b>');
    expect(mail.html).not.toMatch(/<img|src=/);
  });

  it('keeps a line break out of the subject', () => {
    expect(compose('sign-in', 'fr', 'École\r\nBcc: x@example.org', 'https://t.example/').subject).not.toMatch(/[\r\n]/);
  });

  it('has every text in every language, and says which nobody has read', () => {
    const templates = Object.keys(WORDS.en.templates) as Template[];
    for (const language of ['en', 'fr', 'rw'] as const) {
      for (const template of templates) expect(compose(template, language, 'School', 'https://t.example/').text.length).toBeGreaterThan(60);
    }
    expect(WORDS.rw.reviewed).toBe(false);
  });
});
