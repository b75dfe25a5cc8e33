import { places, sources, templates } from './project';

/** What the content security policy would refuse in the browser is refused here, before anybody sees it. */
describe('the content security policy', () => {
  it('lets no template set a style or a handler as an attribute', () => {
    expect(places(templates(), /\s(?:style|on[a-z]+)\s*=\s*["'][^"']*["']/g)).toEqual([]);
  });

  it('lets no component bring styles: they are in the files that styles.css names', () => {
    expect(places(sources('ts'), /\b(?:styles|styleUrls?)\s*:/g)).toEqual([]);
  });

  it('lets no code write markup or styles as text', () => {
    expect(places([...sources('ts'), ...templates()], /\[?innerHTML\]?|\.outerHTML|insertAdjacentHTML|bypassSecurityTrust\w*|createElement\(['"]style/g)).toEqual([]);
  });

  it('lets nothing name another origin', () => {
    expect(places([...sources('ts', 'css'), ...templates()], /(?:url\(|src=|href=)["']?(?:https?:)?\/\/[^"')\s]+/g)).toEqual([]);
  });
});

it('colours come from the tokens alone', () => {
  const files = sources('css').filter(({ name }) => !name.endsWith('tokens.css'));
  expect(places(files, /#[0-9a-f]{3,8}\b|\brgba?\(|\bhsla?\(/gi)).toEqual([]);
});
