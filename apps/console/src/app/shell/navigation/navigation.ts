import { Component, ElementRef, inject, input, output } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';
import { Icon, IconName, injectText } from '@tendril/ui';
import { AGAIN } from '../again/again';
import { Brand } from '../brand/brand';

interface Place {
  readonly path: string;
  readonly icon: IconName;
  readonly key: string;
}

const GROUPS: readonly (readonly Place[])[] = [
  [
    { path: '/today', icon: 'today', key: 'shell.today' },
    { path: '/students', icon: 'students', key: 'shell.students' },
    { path: '/exercises', icon: 'exercises', key: 'shell.exercises' },
    { path: '/reviews', icon: 'reviews', key: 'shell.reviews' },
  ],
  [
    { path: '/matching', icon: 'matching', key: 'shell.matching' },
    { path: '/mentors', icon: 'mentors', key: 'shell.mentors' },
  ],
  [
    { path: '/reports', icon: 'reports', key: 'shell.reports' },
    { path: '/settings', icon: 'settings', key: 'shell.settings' },
  ],
];

/** The way between the parts of the console; beside the work on a wide screen, a drawer on a narrow one. */
@Component({
  selector: 'td-navigation',
  imports: [Brand, Icon, RouterLink, RouterLinkActive],
  host: { class: 'nav' },
  templateUrl: './navigation.html',
})
export class Navigation {
  readonly folded = input(false);
  readonly fold = output();
  readonly keys = output();

  private readonly drawer = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  protected readonly groups = GROUPS;
  protected readonly again = AGAIN;
  protected readonly t = injectText();

  protected close(): void {
    if (this.drawer.matches(':popover-open')) this.drawer.hidePopover();
  }
}
