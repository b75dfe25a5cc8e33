import { Component } from '@angular/core';

/** The product's sign and name. */
@Component({
  selector: 'td-brand',
  host: { class: 'brand' },
  template: `<svg class="sign" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <path d="M3.5 17.5C3.5 9 6.5 3.5 11.5 3.5a4.5 4.5 0 0 1 0 9 2.75 2.75 0 0 1 0-5.5" />
    </svg><span>Tendril</span>`,
})
export class Brand {}
