import { Component, computed, inject, input, output } from '@angular/core';
import type { ExerciseStep, MyAssignment, WorkFile } from '@tendril/contracts';
import { MyWorkClient, Wrong } from '@tendril/api-client';
import { Formats, Icon, injectErrorText, injectText, LanguageStore, Progress } from '@tendril/ui';
import { isLost, uploadsOf } from './uploads';

/** Files of a step at the most, as the API has it. */
const MOST = 5;

/** Of the files that the API keeps with the assignment one came, or one went. */
export type FilesChange = { readonly came: WorkFile } | { readonly went: string };

/** Files as evidence: a PDF or a picture, chosen or taken with the camera, each with how far it has come and what to do when it did not arrive. */
@Component({
  selector: 'td-file-step',
  imports: [Icon, Progress],
  host: { class: 'stack' },
  templateUrl: './file-step.html',
})
export class FileStep {
  readonly step = input.required<ExerciseStep>();
  readonly work = input.required<MyAssignment>();
  readonly picked = input.required<readonly string[]>();
  /** What is picked in any step. */
  readonly used = input.required<readonly string[]>();
  readonly problem = input<Wrong>();
  /** To be put into the answer, or taken out of it. */
  readonly turned = output<string>();
  readonly filesChange = output<FilesChange>();

  private readonly client = inject(MyWorkClient);
  protected readonly t = injectText();
  protected readonly errorText = injectErrorText();
  protected readonly formats = inject(Formats);
  protected readonly language = inject(LanguageStore).current;
  protected readonly isLost = isLost;
  protected readonly uploads = uploadsOf(() => this.work().id, (file) => {
    this.filesChange.emit({ came: file });
    this.turned.emit(file.id);
  });

  protected readonly chosen = computed(() => this.work().files.filter((file) => this.picked().includes(file.id)));
  /** Kept with the assignment and used in no step: left over from an attempt, or it arrived when the screen had been left. */
  protected readonly unused = computed(() => this.work().files.filter((file) => !this.used().includes(file.id)));
  /** What was refused takes no place of another. */
  protected readonly room = computed(() => MOST - this.picked().length - this.uploads.list().filter((one) => !one.refusal || isLost(one)).length);

  protected take(event: Event): void {
    const field = event.target as HTMLInputElement;
    for (const file of [...(field.files ?? [])].slice(0, this.room())) void this.uploads.add(file);
    field.value = '';
  }

  /** Out of the answer at once; what was sent with an earlier attempt stays with that attempt. */
  protected async remove({ id }: WorkFile): Promise<void> {
    this.turned.emit(id);
    try {
      await this.client.removeFile(id);
      this.filesChange.emit({ went: id });
    } catch {
      // It is out of the answer; that it is still kept shows in the list of unused files.
    }
  }

  protected address({ id }: WorkFile): string {
    return this.client.fileAddress(id);
  }

  protected sizeOf(bytes: number): string {
    return bytes < 1_000_000 ? this.t('exercises.kilobytes', { size: Math.max(1, Math.round(bytes / 1000)) }) : this.t('exercises.megabytes', { size: this.formats.number(bytes / 1_000_000, 1) });
  }
}
