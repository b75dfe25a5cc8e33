import { Component } from '@angular/core';
import { injectText } from '@tendril/ui/first';

/** For an address that leads nowhere. */
@Component({
  selector: 'td-not-found',
  template: `<main class="pad"><h1>{{ t('shell.notFound') }}</h1></main>`,
})
export class NotFound {
  protected readonly t = injectText();
}
