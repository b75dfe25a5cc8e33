import { createHash } from 'node:crypto';

/** The Content-Security-Policy of a page: nothing from anywhere else, inline scripts and styles only by the hash of what we wrote ourselves. */
export function contentSecurityPolicy(html: string): string {
  const scripts = inline(html, /<script(?![^>]*\bsrc=)(?![^>]*type="application\/(?:ld\+)?json")[^>]*>([\s\S]*?)<\/script>/g);
  const styles = inline(html, /<style[^>]*>([\s\S]*?)<\/style>/g);
  return [
    `default-src 'none'`,
    `script-src ${[`'self'`, ...scripts].join(' ')}`,
    `style-src ${[`'self'`, ...styles].join(' ')}`,
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
