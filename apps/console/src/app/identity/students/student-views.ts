import { afterNextRender, Component, computed, ElementRef, inject, Injector, input, signal } from '@angular/core';
import { form, required } from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import type { SavedView } from '@tendril/contracts';
import { ApiError, apiResource, DeskClient, List, submitTo } from '@tendril/api-client';
import { Dialog, Formats, Icon, injectText, Toasts } from '@tendril/ui';
import { FORM } from '@tendril/ui/forms';
import { injectToday } from '../school-day';
import { asParams, readListing, writeListing } from './listing';
import { filtered, ListedStudent } from './student-list';

const SCREEN = 'students';
/** Views that everybody has; their names are `students.view.<name>`. */
const GIVEN = { all: '', unbegun: 'work=unbegun', late: 'work=late', unmet: 'encounters=none', unmentored: 'mentor=none' };

/** The list under its names: those that everybody has and the reader's own, each with its count, and the way to keep what is shown now. */
@Component({
  selector: 'td-student-views',
  imports: [...FORM, Dialog, Icon, RouterLink],
  template: `
    <nav class="tabs" [attr.aria-label]="t('students.views')">
      @for (tab of tabs(); track tab.key) {
        <a [routerLink]="[]" [queryParams]="tab.params" [attr.aria-current]="tab.key === current()?.key ? 'page' : null" (click)="chosen.set(tab.key)">{{ tab.name }}@if (tab.count !== null) {<b>{{ formats.number(tab.count) }}</b>}</a>
      }
      @if (own(); as view) {<button type="button" (click)="remove(view)"><td-icon name="trash" /><span class="vh">{{ t('students.removeView', { name: view.name }) }}</span></button>}
      @else if (!current()) {<button type="button" (click)="keeping.set(true)"><td-icon name="plus" />{{ t('students.keepView') }}</button>}
    </nav>
    @if (keeping()) {
      <td-dialog [heading]="t('students.keepView')" [open]="true" (openChange)="keeping.set($event)">
        <form class="form" [formRoot]="form">
          <td-field [label]="t('students.viewName')" [hint]="t('students.viewHint')"><input tdInput autocomplete="off" [formField]="form.name"></td-field>
          <td-form-error [of]="form" />
          <p class="actions"><button class="btn primary" [class.busy]="form().submitting()">{{ t('students.viewSave') }}</button></p>
        </form>
      </td-dialog>
    }
  `,
})
export class StudentViews {
  /** The listing that is shown, as \`writeListing\` gives it. */
  readonly query = input.required<string>();
  readonly all = input.required<readonly ListedStudent[]>();
  /** Whether all has come that the counts need. */
  readonly known = input.required<boolean>();

  private readonly client = inject(DeskClient);
  private readonly toasts = inject(Toasts);
  private readonly injector = inject(Injector);
  private readonly page = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly today = injectToday();
  protected readonly t = injectText();
  protected readonly formats = inject(Formats);
  protected readonly keeping = signal(false);
  private readonly saved = apiResource<List<SavedView>>(() => 'saved-views', () => ({ screen: SCREEN }));
  private readonly mine = computed(() => this.saved.value()?.items ?? []);
  protected readonly tabs = computed(() => [
    ...Object.entries(GIVEN).map(([name, query]) => this.tab(name, this.t('students.view.' + name), query)), ...this.mine().map(({ id, name, query }) => this.tab(id, name, query)),
  ]);
  /** Of several names for the same list it stands under the one that was pressed. */
  protected readonly chosen = signal('');
  protected readonly current = computed(() => {
    const same = this.tabs().filter(({ query }) => query === this.query());
    return same.find(({ key }) => key === this.chosen()) ?? same[0];
  });
  protected readonly own = computed(() => this.mine().find(({ id }) => id === this.current()?.key));

  private readonly model = signal({ name: '' });
  protected readonly form = form(this.model, (path) => required(path.name), { submission: { action: (root) => submitTo(root, () => this.keep()) } });

  protected async remove(view: SavedView): Promise<void> {
    try {
      await this.client.removeView(view.id);
      this.show(this.mine().filter(({ id }) => id !== view.id));
      afterNextRender(() => this.page.querySelector<HTMLElement>('nav button, nav [aria-current]')?.focus(), { injector: this.injector });
      this.toasts.show(this.t('students.viewRemoved', { name: view.name }), () => void this.add(view.name, view.query));
    } catch (failure) {
      this.toasts.refuse(ApiError.from(failure));
    }
  }

  /** A name that is there already, in capitals or not, gets what is shown now. */
  private async keep(): Promise<void> {
    const name = this.model().name.trim();
    const before = this.mine().find((one) => one.name.toLowerCase() === name.toLowerCase());
    if (before) {
      const { id, version } = before;
      const changed = await this.client.changeView(id, { name, query: this.query(), version });
      this.show(this.mine().map((one) => (one.id === id ? changed : one)));
    } else await this.add(name, this.query());
    this.model.set({ name: '' });
    this.keeping.set(false);
  }

  private async add(name: string, query: string): Promise<void> {
    this.show([...this.mine(), await this.client.saveView({ screen: SCREEN, name, query })]);
  }

  private show(items: SavedView[]): void {
    this.saved.set({ items: items.sort((a, b) => a.name.localeCompare(b.name)), next: null });
  }

  private tab(key: string, name: string, text: string) {
    const listing = readListing(new URLSearchParams(text));
    return { key, name, query: writeListing(listing), params: asParams(listing), count: listing.show || !this.known() ? null : filtered(this.all(), listing, this.today()).length };
  }
}
