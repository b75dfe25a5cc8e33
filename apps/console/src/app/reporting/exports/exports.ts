import { Component, computed, effect, inject, signal } from '@angular/core';
import { form, hidden, required } from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import type { AskForExport, CohortRow, ExportView } from '@tendril/contracts';
import { apiResource, List, ReportingClient, submitTo } from '@tendril/api-client';
import { injectIsAdmin } from '@tendril/session';
import { Empty, Failed, Formats, Icon, IconName, injectPlural, injectText, LanguageStore, Pill, Skeleton, Tone } from '@tendril/ui';
import { FORM } from '@tendril/ui/forms';

const LISTS = ['students', 'interviews', 'work', 'mentors', 'cohort-report'] as const satisfies readonly AskForExport['list'][];
const LOOK_AGAIN = 1500;
const TIME_PASSES = 30_000;
type Standing = ExportView['state'] | 'gone';
const MARKS: Readonly<Record<Standing, readonly [IconName, Tone]>> = { making: ['clock', 'info'], made: ['ok', 'ok'], failed: ['alert', 'danger'], gone: ['ban', 'none'] };

/** The files that the reader asked for: what is being made, what can be had, and what is past its day. */
@Component({
  selector: 'td-exports',
  imports: [...FORM, Empty, Failed, Icon, Pill, RouterLink, Skeleton],
  host: { class: 'scroll' },
  templateUrl: './exports.html',
})
export class Exports {
  private readonly client = inject(ReportingClient);
  private readonly language = inject(LanguageStore).current;
  protected readonly formats = inject(Formats);
  protected readonly isAdmin = injectIsAdmin();
  protected readonly t = injectText();
  protected readonly tn = injectPlural();
  protected readonly lists = LISTS;
  protected readonly cohorts = apiResource<List<CohortRow>>(() => 'cohorts');
  protected readonly files = apiResource<List<ExportView>>(() => 'exports');
  private readonly now = signal(Date.now());
  private readonly waits = computed(() => this.files.hasValue() && this.files.value().items.some((one) => this.standing(one) === 'making'));

  private readonly model = signal<{ list: (typeof LISTS)[number]; cohortId: string }>({ list: 'students', cohortId: '' });
  protected readonly isReport = computed(() => this.model().list === 'cohort-report');
  protected readonly form = form(this.model, (path) => {
    hidden(path.cohortId, ({ valueOf }) => valueOf(path.list) === 'mentors');
    required(path.cohortId, { when: ({ valueOf }) => valueOf(path.list) === 'cohort-report' });
  }, { submission: { action: (root) => submitTo(root, () => this.start()) } });

  constructor() {
    effect((onCleanup) => {
      if (!this.waits()) return;
      const timer = setInterval(() => this.files.reload(), LOOK_AGAIN);
      onCleanup(() => clearInterval(timer));
    });
    effect((onCleanup) => {
      const timer = setInterval(() => this.now.set(Date.now()), TIME_PASSES);
      onCleanup(() => clearInterval(timer));
    });
  }

  protected standing({ state, expiresAt }: ExportView): Standing {
    return Date.parse(expiresAt) <= this.now() ? 'gone' : state;
  }

  protected mark(one: ExportView): { icon: IconName; tone: Tone } {
    const [icon, tone] = MARKS[this.standing(one)];
    return { icon, tone };
  }

  protected nameOf({ list, number, exercise, cohort }: ExportView): string {
    return [number ? this.t('reports.number.' + number) : this.t('reports.list.' + list), exercise?.[this.language()], cohort].filter(Boolean).join(', ');
  }

  private async start(): Promise<void> {
    const { list, cohortId } = this.model();
    await this.client.ask({ list, cohortId: list === 'mentors' ? null : cohortId || null, language: this.client.wordsIn(this.language()) });
    this.files.reload();
  }
}
