import { Component, computed, inject, OnInit, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ContactView, MyAssignment, MyInterview, Tie } from '@tendril/contracts';
import { ApiError, apiResource, List } from '@tendril/api-client';
import { SessionStore, SignOut } from '@tendril/session';
import { Outbox } from '@tendril/session/drafts';
import { DateBlock, Failed, Formats, Icon, injectPlural, injectText, LanguageMenu, LanguageStore, Leaf, LeafShape, Skeleton } from '@tendril/ui';
import { ExercisePath } from './exercise-path';
import { comingTalk, nextAction } from './next-action';
import { Notices } from './notices';

const URGENCY: readonly Tie[] = ['wilting', 'dormant', 'thriving'];
const LEAVES = 4;
const LAST = 2;

/** The student's start: one next action, how far the exercises are, the coming talk, the network and the last work. */
@Component({
  selector: 'td-home',
  imports: [DateBlock, ExercisePath, Failed, Icon, LanguageMenu, Leaf, LeafShape, Notices, RouterLink, SignOut, Skeleton],
  host: { class: 'screen' },
  templateUrl: './home.html',
})
export class Home implements OnInit {
  private readonly session = inject(SessionStore);
  private readonly outbox = inject(Outbox);
  protected readonly language = inject(LanguageStore).current;
  protected readonly formats = inject(Formats);
  protected readonly school = this.session.school;
  protected readonly name = this.session.name;
  protected readonly t = injectText();
  protected readonly tn = injectPlural();

  private readonly now = signal(new Date());
  private readonly workList = apiResource<List<MyAssignment>>(() => 'my/assignments');
  private readonly interviewList = apiResource<List<MyInterview>>(() => 'my/interviews');
  private readonly contactList = apiResource<List<ContactView>>(() => 'my/contacts');
  protected readonly unsent = this.outbox.waiting;

  protected readonly refusal = computed(() => {
    const failure = [this.workList, this.interviewList, this.contactList].map((one) => one.error()).find(Boolean);
    return failure && ApiError.from(failure);
  });
  private readonly standing = computed(() => (this.workList.hasValue() && this.interviewList.hasValue() && this.contactList.hasValue()
    ? { work: this.workList.value().items, interviews: this.interviewList.value().items, contacts: this.contactList.value().items, now: this.now() } : undefined));
  protected readonly action = computed(() => {
    const standing = this.standing();
    return standing && nextAction(standing);
  });
  protected readonly talk = computed(() => {
    const standing = this.standing();
    return standing && comingTalk(standing);
  });
  protected readonly total = computed(() => this.standing()?.work.length ?? 0);
  protected readonly done = computed(() => this.standing()?.work.filter((one) => one.state === 'accepted' || one.state === 'submitted').length ?? 0);
  protected readonly last = computed(() => [...(this.standing()?.work ?? [])]
    .filter((one) => one.submittedAt !== null || this.isUnsent(one) || one.state === 'draft')
    .sort((a, b) => Number(this.isUnsent(b)) - Number(this.isUnsent(a)) || (b.submittedAt ?? '').localeCompare(a.submittedAt ?? '')).slice(0, LAST));
  private readonly people = computed(() => [...(this.standing()?.contacts ?? [])].sort((a, b) => URGENCY.indexOf(a.tie) - URGENCY.indexOf(b.tie)));
  /** One place for each leaf; the last one stands for all that do not fit. */
  protected readonly leaves = computed(() => {
    const people = this.people();
    return people.length <= LEAVES ? people : people.slice(0, LEAVES - 1);
  });
  protected readonly others = computed(() => {
    const rest = this.people().slice(this.leaves().length);
    return rest.length ? { count: rest.length, tie: rest.at(-1)!.tie } : undefined;
  });
  protected readonly greeting = computed(() => {
    const hour = Number(new Intl.DateTimeFormat('en-GB', { hour: '2-digit', timeZone: this.school()?.timeZone }).format(this.now()));
    if (hour < 12) return this.t('home.morning', { name: this.name() });
    return hour < 18 ? this.t('home.afternoon', { name: this.name() }) : this.t('home.evening', { name: this.name() });
  });

  async ngOnInit(): Promise<void> {
    if (await this.outbox.sendAll()) this.reload();
  }

  protected reload(): void {
    this.workList.reload();
    this.interviewList.reload();
    this.contactList.reload();
  }

  protected isUnsent(work: MyAssignment): boolean {
    return this.unsent().includes('assignment:' + work.id);
  }

  /** Whether work stays on this device until it is opened: it was changed elsewhere too. */
  protected isStuck(work: MyAssignment): boolean {
    return this.outbox.stuck().has('assignment:' + work.id);
  }

  protected link(path: readonly string[]): string[] {
    return ['/', this.school()?.slug ?? '', ...path];
  }
}
