/** A list's answer: `next` is the cursor of the following page, or null at the end. */
export interface List<T> {
  readonly items: T[];
  readonly next: string | null;
}
