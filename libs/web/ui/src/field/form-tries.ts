import { afterRenderEffect, Directive, ElementRef, inject, signal } from '@angular/core';
import { FormRoot } from '@angular/forms/signals';

/**
 * What each try to send a form does beside sending it. It leads to the first field that is refused, by a rule or by the API. And it lets a form be
 * sent again after a refusal of the whole, unchanged: after a lost network there is nothing to change. Signal forms keep such a refusal until the value
 * changes, and hold back an invalid form; so the value is set anew, just before the form is sent.
 */
@Directive({ selector: 'form[formRoot]' })
export class FormTries {
  private readonly root = inject<FormRoot<object>>(FormRoot);
  private readonly tried = signal(false);

  constructor() {
    const form = inject<ElementRef<HTMLFormElement>>(ElementRef).nativeElement;
    form.addEventListener('submit', () => this.begin(), { capture: true });
    afterRenderEffect({ read: () => {
      if (!this.tried() || this.root.fieldTree()().submitting()) return;
      this.tried.set(false);
      form.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
    } });
  }

  private begin(): void {
    const state = this.root.fieldTree()();
    if (state.errors().length) state.value.set({ ...state.value() });
    this.tried.set(true);
  }
}
