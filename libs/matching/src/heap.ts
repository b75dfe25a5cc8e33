/** Binary min-heap of (key, item) in one Int32Array; stale items are the caller's to skip. */
export class Heap {
  private entries = new Int32Array(2048);
  private size = 0;

  get empty(): boolean {
    return this.size === 0;
  }

  /** Smallest key; the heap must not be empty. */
  get key(): number {
    return this.entries[0]!;
  }

  clear(): void {
    this.size = 0;
  }

  push(key: number, item: number): void {
    if (2 * this.size === this.entries.length) this.grow();
    const { entries } = this;
    let at = this.size++;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (entries[2 * parent]! <= key) break;
      entries[2 * at] = entries[2 * parent]!;
      entries[2 * at + 1] = entries[2 * parent + 1]!;
      at = parent;
    }
    entries[2 * at] = key;
    entries[2 * at + 1] = item;
  }

  /** Removes the entry with the smallest key and returns its item. */
  pop(): number {
    const { entries } = this;
    const top = entries[1]!;
    const last = --this.size;
    const key = entries[2 * last]!;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= last) break;
      if (child + 1 < last && entries[2 * child + 2]! < entries[2 * child]!) child++;
      if (entries[2 * child]! >= key) break;
      entries[2 * at] = entries[2 * child]!;
      entries[2 * at + 1] = entries[2 * child + 1]!;
      at = child;
    }
    entries[2 * at] = key;
    entries[2 * at + 1] = entries[2 * last + 1]!;
    return top;
  }

  private grow(): void {
    const larger = new Int32Array(2 * this.entries.length);
    larger.set(this.entries);
    this.entries = larger;
  }
}
