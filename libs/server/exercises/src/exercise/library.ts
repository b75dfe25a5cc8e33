import { Injectable } from '@nestjs/common';
import type { ChangeExercise, DiscardExercise, ExerciseDraft, ExerciseQuery, ExerciseRow, ExerciseVersionRow, PublishExercise, WriteExercise } from '@tendril/contracts';
import { MemberNames, Schools } from '@tendril/identity';
import { Audit, Clock, currentActor, notFound, refused } from '@tendril/platform';
import { type Exercise, minutesOf } from './exercise';
import { Exercises } from './exercise.repository';
import { ExerciseVersions } from './exercise-version.repository';
import { inEveryLanguage, requirePublishable } from './publishable';

/** The school's exercises: those that come with the product, copies of them, and its own. All staff write in it. */
@Injectable()
export class Library {
  constructor(
    private readonly exercises: Exercises, private readonly versions: ExerciseVersions, private readonly schools: Schools, private readonly members: MemberNames,
    private readonly clock: Clock, private readonly audit: Audit,
  ) {}

  async list({ state }: ExerciseQuery): Promise<ExerciseRow[]> {
    const rows = await this.exercises.list(state);
    const published = await this.versions.byIds(rows.flatMap(row => row.publishedId ?? []));
    return rows.map(row => row.row(published.get(row.publishedId ?? '')));
  }

  async one(id: string): Promise<ExerciseRow> {
    return this.row(await this.exercises.get(id));
  }

  async draft(id: string): Promise<ExerciseDraft> {
    return this.shown(await this.exercises.get(id));
  }

  write(content: WriteExercise): Promise<ExerciseDraft> {
    return this.add(content, null);
  }

  /** A draft of the school's own with the content of another, published one. @throws ProblemError 422 when that was never published */
  async copy(id: string): Promise<ExerciseDraft> {
    const { publishedId } = await this.exercises.get(id);
    if (!publishedId) throw refused('exercise_not_published');
    return this.add(await this.versions.get(publishedId), id);
  }

  /** @throws ProblemError 409 with the current draft, 422 for one that comes with the product */
  async change(id: string, { version, ...content }: ChangeExercise): Promise<ExerciseDraft> {
    const exercise = await this.exercises.get(id);
    this.exercises.expectVersion(exercise, version);
    exercise.write(content);
    await this.exercises.change(exercise);
    await this.audit.record('exercise.changed', id);
    return this.shown(exercise);
  }

  /** From now on assignments are given this; those given before keep theirs. @throws ProblemError 400 beside what is missing, 409 with the current draft */
  async publish(id: string, { version }: PublishExercise): Promise<ExerciseRow> {
    const exercise = await this.exercises.hold(id);
    exercise.requireOwn();
    this.exercises.expectVersion(exercise, version);
    requirePublishable(exercise);
    const { defaultLanguage } = await this.schools.current();
    const [last] = await this.versions.ofExercise(id);
    const published = await this.versions.add({
      ...inEveryLanguage(exercise, defaultLanguage), exerciseId: id, number: (last?.number ?? 0) + 1, builtIn: null, minutes: exercise.minutes,
      publishedBy: currentActor().membershipId, publishedAt: this.clock.now(),
    });
    exercise.published(published.id);
    await this.exercises.change(exercise);
    await this.audit.record('exercise.published', id, { number: published.number });
    return this.row(exercise);
  }

  /** Goes back to what was published last; what was never published is gone. @throws ProblemError 409 with the current draft, 422 for one that comes with the product */
  async discard(id: string, { version }: DiscardExercise): Promise<void> {
    const exercise = await this.exercises.hold(id);
    exercise.requireOwn();
    this.exercises.expectVersion(exercise, version);
    await this.audit.record('exercise.draft-discarded', id);
    if (!exercise.publishedId) return this.exercises.erase([id]);
    exercise.discard(await this.versions.get(exercise.publishedId));
    await this.exercises.change(exercise);
  }

  /** It is no longer offered; what was assigned goes on. */
  async retire(id: string): Promise<ExerciseRow> {
    return this.setRetired(id, this.clock.now());
  }

  async bringBack(id: string): Promise<ExerciseRow> {
    return this.setRetired(id, null);
  }

  async history(id: string): Promise<ExerciseVersionRow[]> {
    await this.exercises.get(id);
    const rows = await this.versions.ofExercise(id);
    const names = await this.members.of(rows.flatMap(row => row.publishedBy ?? []));
    return rows.map(({ id: versionId, number, publishedAt, publishedBy, assignments }) =>
      ({ id: versionId, number, publishedAt: publishedAt.toISOString(), by: names.get(publishedBy ?? '') ?? '', assignments }));
  }

  private async setRetired(id: string, at: Date | null): Promise<ExerciseRow> {
    const exercise = await this.exercises.get(id);
    if (!exercise.publishedId) throw refused('exercise_not_published');
    exercise.retiredAt = at;
    await this.exercises.change(exercise);
    await this.audit.record(at ? 'exercise.retired' : 'exercise.brought-back', id);
    return this.row(exercise);
  }

  private async add({ title, purpose, steps, rubric }: WriteExercise, copiedFromId: string | null): Promise<ExerciseDraft> {
    const exercise = await this.exercises.add({
      title, purpose, steps, rubric, minutes: minutesOf(steps), builtIn: null, position: await this.exercises.nextPosition(), createdAt: this.clock.now(),
      createdBy: currentActor().membershipId, copiedFromId, publishedId: null, changed: true, retiredAt: null,
    });
    await this.audit.record(copiedFromId ? 'exercise.copied' : 'exercise.written', exercise.id, copiedFromId ? { copiedFromId } : {});
    return this.shown(exercise);
  }

  private async shown(exercise: Exercise): Promise<ExerciseDraft> {
    return exercise.draft(exercise.publishedId ? (await this.versions.get(exercise.publishedId)).number : null);
  }

  private async row(exercise: Exercise): Promise<ExerciseRow> {
    const published = exercise.publishedId ? await this.versions.find(exercise.publishedId) : undefined;
    if (published === null) throw notFound();
    return exercise.row(published);
  }
}
