import type { Browser, Page } from 'playwright-core';
import { look, startBrowser } from './browser';
import { startStack, type Stack } from './stack';

export const SCHOOL = 'gs-urugano';

export type Person = 'head' | 'counsellor' | 'student' | 'mentor';
const PHONES: readonly Person[] = ['student', 'mentor'];

/** What the chapters hand on: the running product, and a browser window for each person of the story. */
export class Story {
  /** Requests that left the product's own origin. */
  readonly elsewhere: string[] = [];
  /** Errors of the pages, and what their policy refused. */
  readonly faults: string[] = [];
  /** What is wrong with the looks of the screens seen so far. */
  readonly findings: string[] = [];
  /** The PIN by which the student signs in. */
  pin = '';
  private readonly pages = new Map<Person, Page>();
  private readonly asked = new Map<Person, Set<string>>();

  private constructor(readonly stack: Stack, private readonly browser: Browser) {}

  static async begin(): Promise<Story> {
    const stack = await startStack();
    return new Story(stack, await startBrowser());
  }

  async end(): Promise<void> {
    await this.browser.close();
    await this.stack.stop();
  }

  /** The window of one person; nobody shares cookies with anybody. */
  async page(person: Person): Promise<Page> {
    const known = this.pages.get(person);
    if (known) return known;
    const viewport = PHONES.includes(person) ? { width: 360, height: 740 } : { width: 1280, height: 800 };
    const context = await this.browser.newContext({ locale: 'en-GB', reducedMotion: 'reduce', viewport });
    const page = await context.newPage();
    page.setDefaultTimeout(15_000);
    this.watch(page, person);
    this.pages.set(person, page);
    return page;
  }

  /** Looks at a screen: pictures at both widths, axe in light and dark. */
  async look(page: Page, name: string): Promise<void> {
    this.findings.push(...await look(page, name));
  }

  address(path: string): string {
    return this.stack.url + path;
  }

  /** What the API answers now to everything that a person's window ever read, as one text; the browser does not keep the bodies of its own answers. */
  async answered(person: Person): Promise<string> {
    const { request } = await this.page(person);
    const answers = await Promise.all([...this.asked.get(person) ?? []].map(async url => `${url} ${await (await request.get(url)).text()}`));
    return answers.join('\n');
  }

  /** The windows open now, by whom: for pictures of what went wrong. */
  windows(): readonly (readonly [Person, Page])[] {
    return [...this.pages];
  }

  private watch(page: Page, person: Person): void {
    const asked = new Set<string>();
    this.asked.set(person, asked);
    page.on('request', request => { if (new URL(request.url()).origin !== this.stack.url && !request.url().startsWith('data:')) this.elsewhere.push(request.url()); });
    page.on('request', request => { if (request.method() === 'GET' && request.url().startsWith(this.address('/api/'))) asked.add(request.url()); });
    page.on('console', message => { if (message.type() === 'error' && isRefusal(message.text())) this.faults.push(`${page.url()}: ${message.text()}`); });
    page.on('pageerror', error => this.faults.push(error.message));
  }
}

const isRefusal = (text: string) => /Content Security Policy|TrustedHTML/.test(text);
