import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { contentSecurityPolicy } from './security-headers';
import { doorsPage } from './doors';
import { openPageLanguage, schoolPageLanguage } from './page-language';

describe('contentSecurityPolicy', () => {
  it('allows an inline script by its hash and nothing inline besides', () => {
    const policy = contentSecurityPolicy('<script>a()</script><script src="x.js"></script><script id="ng-state" type="application/json">{}</script><style>b{}</style>');
    expect(policy.match(/sha256-/g)).toHaveLength(3);
    expect(policy).toContain(`default-src 'none'`);
    expect(policy).not.toContain('unsafe-inline');
  });

  it('allows the style that the library of forms writes, as it is today', () => {
    const library = readFileSync(resolve(import.meta.dirname, '../../../../node_modules/@angular/forms/fesm2022/signals.mjs'), 'utf8');
    const [, style = ''] = /element\.textContent = `([^`$]*)`/.exec(library) ?? [];
    expect(style).toContain('@keyframes ng-invalid');
    expect(contentSecurityPolicy('')).toContain(createHash('sha256').update(style).digest('base64'));
  });
});

describe('the page with the doors', () => {
  it('shows a code that leads nowhere again, as text', () => {
    const page = doorsPage('en', { code: '"><script>alert(1)</script>', door: 'student' });
    expect(page).not.toContain('<script>');
    expect(page).toContain('No school has this code');
  });
});

describe('the language of a page', () => {
  const school = { languages: ['rw', 'en'] as const, defaultLanguage: 'rw' as const };

  it('is the reader’s choice where the school has it, else the school’s own', () => {
    expect(schoolPageLanguage('en', school)).toBe('en');
    expect(schoolPageLanguage('fr', school)).toBe('rw');
    expect(schoolPageLanguage(undefined, school)).toBe('rw');
  });

  it('before a school is known, is the cookie, else the browser’s, else English', () => {
    expect(openPageLanguage('rw', 'fr-FR,fr;q=0.9')).toBe('rw');
    expect(openPageLanguage(undefined, 'de,fr;q=0.9')).toBe('fr');
    expect(openPageLanguage('xx', undefined)).toBe('en');
  });
});
