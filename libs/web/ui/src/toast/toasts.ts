import { Service, signal } from '@angular/core';

export interface Toast {
  readonly id: number;
  readonly text: string;
  readonly undo?: () => void;
}

const SHOWN_FOR = 10_000;

/** Short words after an act, with the way back for ten seconds: in place of "are you sure". `td-toasts` shows them. */
@Service()
export class Toasts {
  private readonly all = signal<readonly Toast[]>([]);
  private readonly timers = new Map<number, ReturnType<typeof setTimeout>>();
  private last = 0;

  readonly list = this.all.asReadonly();

  show(text: string, undo?: () => void): void {
    const toast = { id: ++this.last, text, undo };
    this.all.update((list) => [...list, toast]);
    this.goOn(toast);
  }

  undo(toast: Toast): void {
    this.close(toast);
    toast.undo?.();
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
}
