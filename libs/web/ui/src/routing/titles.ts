import { effect, inject, Injectable, Provider, signal } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { RouterStateSnapshot, TitleStrategy } from '@angular/router';
import { injectText } from '../languages/text';

/** The title of a page: the `title` of its route is a key of the language files, and follows the language. */
@Injectable()
class TextTitles extends TitleStrategy {
  private readonly title = inject(Title);
  private readonly t = injectText();
  private readonly key = signal<string | undefined>(undefined);

  constructor() {
    super();
    effect(() => {
      const key = this.key();
      this.title.setTitle(key ? `${this.t(key)} · Tendril` : 'Tendril');
    });
  }

  override updateTitle(snapshot: RouterStateSnapshot): void {
    this.key.set(this.buildTitle(snapshot));
  }
}

export const provideTitles = (): Provider => ({ provide: TitleStrategy, useClass: TextTitles });
