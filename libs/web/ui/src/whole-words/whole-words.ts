import { DestroyRef, DOCUMENT, inject } from '@angular/core';

const ABOVE = 4;

/** Where a line is cut off with "…", a pointer that rests on it reads the whole. Call once, in the constructor of a shell. */
export function sayWholeWords(): void {
  const page = inject(DOCUMENT);
  const said = new WeakSet<HTMLElement>();
  const say = ({ target }: Event) => {
    let at = target instanceof HTMLElement ? target : null;
    for (let step = 0; at && step < ABOVE; at = at.parentElement, step += 1) {
      if (at.title && !said.has(at)) return;
      const isCut = at.scrollWidth > at.clientWidth && getComputedStyle(at).textOverflow === 'ellipsis';
      if (isCut) {
        at.title = at.textContent.replace(/\s+/g, ' ').trim();
        said.add(at);
      } else if (said.delete(at)) at.removeAttribute('title');
    }
  };
  page.addEventListener('pointerover', say, { passive: true });
  inject(DestroyRef).onDestroy(() => page.removeEventListener('pointerover', say));
}
