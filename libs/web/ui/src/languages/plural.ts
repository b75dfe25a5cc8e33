import { Pipe, PipeTransform } from '@angular/core';
import { injectPlural } from './text';
import type { TextParams } from './texts';

/** `'area.key' | plural: count : params` gives the text under `area.key.one` or `area.key.other`. */
@Pipe({ name: 'plural', pure: false })
export class Plural implements PipeTransform {
  private readonly tn = injectPlural();

  transform(key: string, count: number, params?: TextParams): string {
    return this.tn(key, count, params);
  }
}
