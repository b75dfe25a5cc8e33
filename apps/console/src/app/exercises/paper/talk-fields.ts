import { Component, input } from '@angular/core';
import type { FieldTree } from '@angular/forms/signals';
import type { PaperInterview } from '@tendril/contracts';
import { injectText } from '@tendril/ui';
import { FORM } from '@tendril/ui/forms';
import type { TalkOnPaper } from './talk-on-paper';

type Relationship = PaperInterview['person']['relationship'];

/** An interview as a sheet tells it: with whom, when, and what the student's own form asks for. */
@Component({
  selector: 'td-talk-fields',
  imports: [...FORM],
  templateUrl: './talk-fields.html',
})
export class TalkFields {
  readonly form = input.required<FieldTree<TalkOnPaper>>();
  protected readonly t = injectText();
  protected readonly relationships: readonly Relationship[] = ['family', 'friend', 'teacher', 'neighbour', 'alumni', 'work', 'other'];
  protected readonly ways: readonly NonNullable<PaperInterview['thanks']>['how'][] = ['wrote', 'talked', 'met', 'other'];
}
