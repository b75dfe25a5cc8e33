import { createHash } from 'node:crypto';

/** The one style that `@angular/forms` writes into a page: two empty animations by which it hears that a date is half written. */
const STYLE_OF_FORMS = `'sha256-WR6b/IcKJ0cKV3rK53p2NO7b74ZXq/Y5Mbx+7Mio7w4='`;

/** The Content-Security-Policy of a page: nothing from anywhere else, inline scripts and styles only by the hash of what is known beforehand. */
export function contentSecurityPolicy(html: string): string {
  const scripts = inline(html, /<script(?![^>]*\bsrc=)(?![^>]*type="application\/(?:ld\+)?json")[^>]*>([\s\S]*?)<\/script>/g);
  const styles = inline(html, /<style[^>]*>([\s\S]*?)<\/style>/g);
  return [
    `default-src 'none'`,
    `script-src ${[`'self'`, ...scripts].join(' ')}`,
    `style-src ${[`'self'`, STYLE_OF_FORMS, ...styles].join(' ')}`,
    `img-src 'self' data:`,
    `font-src 'self'`,
    `connect-src 'self'`,
    `manifest-src 'self'`,
    `base-uri 'self'`,
    `form-action 'self'`,
    `frame-ancestors 'none'`,
    `require-trusted-types-for 'script'`,
    `trusted-types angular angular#bundler`,
  ].join('; ');
}

function inline(html: string, pattern: RegExp): string[] {
  return [...new Set([...html.matchAll(pattern)].map(([, text]) => `'sha256-${createHash('sha256').update(text ?? '').digest('base64')}'`))];
}
