import { Directive, ElementRef, inject } from '@angular/core';
import { FormRoot } from '@angular/forms/signals';

/**
 * Lets a form be sent again after a refusal of the whole, unchanged: after a lost network there is nothing to change. Signal forms keep such a refusal
 * until the value changes, and hold back an invalid form; so the value is set anew, just before the form is sent.
 */
@Directive({ selector: 'form[formRoot]' })
export class FormRetry {
  private readonly root = inject<FormRoot<object>>(FormRoot);

  constructor() {
    const form = inject<ElementRef<HTMLFormElement>>(ElementRef).nativeElement;
    form.addEventListener('submit', () => this.forgetRefusal(), { capture: true });
  }

  private forgetRefusal(): void {
    const state = this.root.fieldTree()();
    if (state.errors().length) state.value.set({ ...state.value() });
  }
}
