import { Component, computed, input } from '@angular/core';

/** A person's initial on a leaf-shaped ground; never a photo. */
@Component({ selector: 'td-initial', host: { class: 'ini', 'aria-hidden': 'true' }, template: `{{ letter() }}` })
export class Initial {
  readonly name = input.required<string>();
  /** The first letter as readers see it, in any script. */
  protected readonly letter = computed(() => {
    const [first] = new Intl.Segmenter().segment(this.name().trim());
    return first?.segment.toLocaleUpperCase() ?? '';
  });
}
