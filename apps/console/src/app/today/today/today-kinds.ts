import type { TodayItem, TodayKind, TodaySection } from '@tendril/contracts';
import { inject, Service } from '@angular/core';
import { Formats, injectPlural, injectText, LanguageStore, type IconName } from '@tendril/ui';
import { daysUntil } from './due-work';

const DAY = 86_400_000;
/** From so many days on, whatever waits is said to wait long. */
const LONG = 5;
/** Lines of a kind that are shown; the rest is one link away. */
const SHOWN = 6;

/** A line of Today: what it is, who it is about, since when, and the one thing to do, with the letter that does it. */
export interface TodayRow {
  readonly id: string;
  readonly icon: IconName;
  readonly subject: string;
  readonly remark: string;
  readonly who: string;
  readonly where: string;
  readonly age: string;
  readonly late: boolean;
  readonly action: string;
  readonly letter: string;
  readonly link: readonly string[];
}

export interface TodayGroup {
  readonly key: string;
  readonly count: number;
  readonly rows: readonly TodayRow[];
  readonly all: string;
}

/** What the screen knows of a kind: its sign, the letter of its action, where all of it stands, and where one item leads. */
interface Kind {
  readonly icon: IconName;
  readonly letter: string;
  readonly all: string;
  readonly to?: (id: string) => string[];
}

/** Every kind that a domain may put on Today. Its words are `today.kind.<kind>` and `today.do.<kind>`. */
export const TODAY_KINDS: Record<TodayKind, Kind> = {
  'review': { icon: 'reviews', letter: 'R', all: '/reviews' },
  'interview': { icon: 'talk', letter: 'A', all: '/reviews/interviews' },
  'nothing-begun': { icon: 'idle', letter: 'N', all: '/exercises', to: (id) => ['/exercises/assignments', id] },
  'resubmission-request': { icon: 'undo', letter: 'Q', all: '/exercises/requests', to: () => ['/exercises/requests'] },
  'mentor-application': { icon: 'apply', letter: 'D', all: '/mentors', to: (id) => ['/mentors', 'applications', id] },
  'match-run': { icon: 'matching', letter: 'P', all: '/matching' },
  'rematch-request': { icon: 'swap', letter: 'M', all: '/matching/requests', to: () => ['/matching/requests'] },
  'mentor-question': { icon: 'messages', letter: 'W', all: '/matching/requests', to: () => ['/matching/requests'] },
  'clearance': { icon: 'shield', letter: 'C', all: '/mentors' },
};

type Told = Pick<TodayRow, 'subject' | 'remark' | 'who' | 'where' | 'age' | 'late'>;

/** Makes lines of Today in the language of the page. */
@Service()
export class TodayKinds {
  private readonly t = injectText();
  private readonly tn = injectPlural();
  private readonly formats = inject(Formats);
  private readonly language = inject(LanguageStore).current;

  group({ kind, count, items }: TodaySection, now: Date): TodayGroup {
    const { icon, letter, all, to } = TODAY_KINDS[kind];
    const rows = items.slice(0, SHOWN).map((item) => ({
      id: item.id, icon, letter, action: this.t('today.do.' + kind), link: to?.(item.id) ?? [all, item.id], ...this.told(kind, item, now),
    }));
    return { key: 'today.kind.' + kind, count, rows, all };
  }

  private told(kind: TodayKind, item: TodayItem, now: Date): Told {
    const plain = { subject: this.title(item), remark: '', who: item.name ?? '', where: item.note ?? '', ...this.waited(item.since, now) };
    const kinds: Partial<Record<TodayKind, () => Partial<Told>>> = {
      'review': () => ({ remark: this.attempt(item.count ?? 1) }),
      'interview': () => ({ subject: item.note ?? '', where: '' }),
      'nothing-begun': () => ({ who: this.tn('today.notBegun', item.count ?? 0), where: this.t('today.ofAll', { all: item.of ?? 0 }), ...this.dueAge(item, now) }),
      'mentor-application': () => ({ subject: item.note ?? '', where: '' }),
      'match-run': () => ({ subject: item.name ?? '', remark: this.t('today.proposed'), who: this.t('today.matched', { count: item.count ?? 0, all: item.of ?? 0 }) }),
      'rematch-request': () => ({ where: '' }),
      'mentor-question': () => ({ where: '' }),
      'clearance': () => this.clearance(item, now),
    };
    return { ...plain, ...kinds[kind]?.() };
  }

  private title({ title, note }: TodayItem): string {
    return title?.[this.language()] ?? note ?? '';
  }

  private clearance({ dueOn, of: students }: TodayItem, now: Date): Partial<Told> {
    const left = daysUntil(dueOn ?? '', now);
    const over = left < -1;
    return {
      subject: this.t(over ? 'today.ended' : 'today.ends', { date: this.formats.date(dueOn ?? '', 'long') }), remark: this.tn('today.students', students ?? 0), late: over,
      age: over ? this.tn('today.days', Math.floor(-left)) : this.tn('today.left', Math.max(0, Math.ceil(left))),
    };
  }

  private dueAge({ dueOn }: TodayItem, now: Date): Pick<Told, 'age' | 'late'> {
    return { age: this.t('today.due', { day: this.formats.date(dueOn ?? '', 'day') }), late: daysUntil(dueOn ?? '', now) < 1 };
  }

  private attempt(attempt: number): string {
    if (attempt === 1) return this.t('today.first');
    return attempt === 2 ? this.t('today.second') : this.t('today.attempt', { attempt });
  }

  private waited(since: string | null, now: Date): Pick<Told, 'age' | 'late'> {
    if (!since) return { age: '', late: false };
    const days = Math.max(0, Math.floor((now.getTime() - new Date(since).getTime()) / DAY));
    return { age: days === 0 ? this.t('today.thisDay') : this.tn('today.days', days), late: days >= LONG };
  }
}
