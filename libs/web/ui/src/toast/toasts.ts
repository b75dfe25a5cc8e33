import { Service, signal } from '@angular/core';
import { injectErrorText } from '../languages/error-text';
import type { TextParams } from '../languages/texts';

export interface Toast {
  readonly id: number;
  readonly text: string;
  /** Something was not done. */
  readonly refused?: boolean;
  readonly undo?: () => void;
  /** What was not done, once more. */
  readonly again?: () => void;
}

/** What an `ApiError` says: a closed code with the parameters of its sentence. */
export interface Refused {
  readonly code: string;
  readonly params?: TextParams;
}

const SHOWN_FOR = 10_000;

/** Short words after an act, with the way back for ten seconds: in place of "are you sure". `td-toasts` shows them. */
@Service()
export class Toasts {
  private readonly all = signal<readonly Toast[]>([]);
  private readonly timers = new Map<number, ReturnType<typeof setTimeout>>();
  private readonly errorText = injectErrorText();
  private last = 0;

  readonly list = this.all.asReadonly();

  show(text: string, undo?: () => void): void {
    this.add({ id: ++this.last, text, undo });
  }

  /** Says why something was not done, with a button that does it once more: `refuse(ApiError.from(failure), again)`. */
  refuse({ code, params }: Refused, again?: () => void): void {
    this.add({ id: ++this.last, text: this.errorText(code, params), refused: true, again });
  }

  undo(toast: Toast): void {
    this.close(toast);
    toast.undo?.();
  }

  again(toast: Toast): void {
    this.close(toast);
    toast.again?.();
  }

  /** Takes back what was done last, as long as it can be. */
  undoLast(): void {
    const toast = this.all().findLast((one) => one.undo);
    if (toast) this.undo(toast);
  }

  close(toast: Toast): void {
    this.stay(toast);
    this.all.update((list) => list.filter((one) => one.id !== toast.id));
  }

  /** Stops the clock of a toast while it is looked at. */
  stay(toast: Toast): void {
    clearTimeout(this.timers.get(toast.id));
    this.timers.delete(toast.id);
  }

  goOn(toast: Toast): void {
    this.stay(toast);
    this.timers.set(toast.id, setTimeout(() => this.close(toast), SHOWN_FOR));
  }

  private add(toast: Toast): void {
    this.all.update((list) => [...list, toast]);
    this.goOn(toast);
  }
}
