/** Stops listening. */
export type Unsubscribe = () => void;

/**
 * Small notices between the processes of one installation: that something is due, how far it is, that it is to stop. A notice may be lost; whoever listens
 * also asks the database from time to time. It holds ids, codes and counts only.
 */
export abstract class Messages {
  /** @param topic words and ids divided by dots, `progress.<id>` */
  abstract publish(topic: string, data?: unknown): void;

  /** @param listener hears every notice on exactly this topic, those of this process too */
  abstract subscribe(topic: string, listener: (data: unknown) => void): Unsubscribe;
}

/** Notices within one process: for tests and for tools that run alone. */
export class LocalMessages extends Messages {
  private readonly listeners = new Map<string, Set<(data: unknown) => void>>();

  override publish(topic: string, data: unknown = null): void {
    for (const listener of [...(this.listeners.get(topic) ?? [])]) listener(data);
  }

  override subscribe(topic: string, listener: (data: unknown) => void): Unsubscribe {
    const known = this.listeners.get(topic) ?? new Set();
    this.listeners.set(topic, known.add(listener));
    return () => {
      known.delete(listener);
      if (known.size === 0) this.listeners.delete(topic);
    };
  }
}
