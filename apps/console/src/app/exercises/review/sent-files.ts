import { Component, inject, input, signal } from '@angular/core';
import type { SubmissionView } from '@tendril/contracts';
import { ReviewsClient } from '@tendril/api-client';
import { Formats, Icon, injectText } from '@tendril/ui';

type SentFile = SubmissionView['files'][number];

/** Files that a student sent: each is saved by its link, a picture can be looked at here. A look is written down by the API, so nothing is fetched before it is asked for. */
@Component({
  selector: 'td-sent-files',
  imports: [Icon],
  template: `
    <ul class="stack s2">
      @for (file of files(); track file.id) {
        <li>
          <div class="row"><td-icon name="exercises" /><a class="link" [href]="address(file)" download>{{ file.name }}</a><span class="sub">{{ t('reviews.kilobytes', { size: formats.number(file.bytes / 1000) }) }}</span>
            @if (isPicture(file)) {<button type="button" class="ghost" [attr.aria-expanded]="shown() === file.id" (click)="shown.set(shown() === file.id ? undefined : file.id)">{{ t(shown() === file.id ? 'reviews.hideFile' : 'reviews.showFile') }}<span class="vh">: {{ file.name }}</span></button>}</div>
          @if (shown() === file.id) {<img class="sent-picture" [src]="address(file)" [alt]="t('reviews.pictureOf', { name: file.name })">}
        </li>
      }
    </ul>
  `,
})
export class SentFiles {
  readonly files = input.required<readonly SentFile[]>();
  private readonly client = inject(ReviewsClient);
  protected readonly t = injectText();
  protected readonly formats = inject(Formats);
  protected readonly shown = signal<string | undefined>(undefined);

  protected address({ id }: SentFile): string {
    return this.client.fileAddress(id);
  }

  protected isPicture({ contentType }: SentFile): boolean {
    return contentType.startsWith('image/');
  }
}
