import { Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { MyMentorProfile, MyStudent } from '@tendril/contracts';
import { ApiError, apiResource, List, MentoringClient } from '@tendril/api-client';
import { SessionStore, SignOut } from '@tendril/session';
import { Failed, Formats, Icon, Initial, injectErrorText, injectText, Notice, onComeBack, Pill, Skeleton } from '@tendril/ui';
import { Ask } from '../ask/ask';
import { injectOccupationNames } from '../occupation-names';

/** A mentor's own page: who waits for an answer, the students, and how much she can give. */
@Component({
  selector: 'td-home',
  imports: [Ask, Failed, Icon, Initial, Notice, Pill, RouterLink, SignOut, Skeleton],
  host: { class: 'screen' },
  templateUrl: './home.html',
})
export class Home {
  private readonly client = inject(MentoringClient);
  protected readonly school = inject(SessionStore).school;
  protected readonly formats = inject(Formats);
  protected readonly t = injectText();
  protected readonly errorText = injectErrorText();
  protected readonly profile = apiResource<MyMentorProfile>(() => 'my/mentor-profile');
  protected readonly students = apiResource<List<MyStudent>>(() => 'my/students');
  protected readonly nameOf = injectOccupationNames();
  private readonly all = computed(() => (this.students.hasValue() ? this.students.value().items : []));
  protected readonly asked = computed(() => this.all().filter(({ answer }) => answer === 'awaited'));
  protected readonly mine = computed(() => this.all().filter(({ answer }) => answer !== 'awaited'));
  protected readonly failed = computed(() => this.profile.error() && ApiError.from(this.profile.error()));
  protected readonly refusal = signal<ApiError | null>(null);
  protected readonly saving = signal(false);

  constructor() {
    onComeBack(() => this.reload());
  }

  /** An answer changes the students, the places, and with "not now" the pause. */
  protected reload(): void {
    this.students.reload();
    this.profile.reload();
  }

  protected setCapacity(profile: MyMentorProfile, capacity: number): Promise<void> {
    return this.save({ ...profile, capacity });
  }

  protected setPaused(profile: MyMentorProfile, paused: boolean): Promise<void> {
    return this.save({ ...profile, paused });
  }

  private async save({ work, occupation, languages, times, offer, capacity, paused, version }: MyMentorProfile): Promise<void> {
    if (this.saving()) return;
    this.saving.set(true);
    this.refusal.set(null);
    try {
      this.profile.set(await this.client.changeProfile({ work, occupation, languages, times, offer, capacity, paused, version }));
    } catch (failure) {
      this.refusal.set(ApiError.from(failure));
      this.profile.reload();
    } finally {
      this.saving.set(false);
    }
  }
}
