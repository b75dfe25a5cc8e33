import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import type { MatchChoice, MatchRunView, ProposalRow, ScorePart } from '@tendril/contracts';
import { settled, view, type View } from '@tendril/ui/testing';
import english from '../../../i18n/en';
import { Run } from '../run/run';

/** A run as the API would give it. */
export const runOf = (changes: Partial<MatchRunView> = {}): MatchRunView => ({
  id: 'r1', name: 'Autumn round', state: 'proposed', done: 3, total: 3, students: 5, mentors: 2, places: 3, matched: 2, score: 1700, proved: true, milliseconds: 400, widened: 0, basedOn: null,
  rules: { weights: { goal: 55, times: 20, language: 15, study: 0, place: 10 }, sameGenderOnly: false, fairness: 'total' },
  unmatched: [{
    reason: 'no-consent', count: 5, names: [], students: ['Kevin Manzi', 'Axel Shema', 'Cynthia Uwamwezi', 'Yves Manzi', 'Grace Gasaro'].map((name) => ({ id: name, name })), removed: [], mentors: [],
  }],
  failure: null, createdBy: 'Espérance', createdAt: '2026-11-23T08:00:00.000Z', publishedBy: null, publishedAt: null, version: 2, ...changes,
});

export const PARTS: ScorePart[] = [
  { part: 'goal', points: 440, of: 550, fact: { closeness: 'minor', wish: '2142' } }, { part: 'times', points: 200, of: 200, fact: { common: 'evening' } },
  { part: 'language', points: 0, of: 150, fact: { common: '' } }, { part: 'place', points: 100, of: 100, fact: { how: 'online' } },
];

/** The pair of a student; her id and her mentor's are made of the pair's. */
export const pairOf = (id: string, name: string, changes: Partial<ProposalRow> = {}): ProposalRow => ({
  id, student: { id: 'k' + id, name, cohort: 'S5 PCM' }, mentor: { id: 'm' + id, name: 'Diane Ingabire', work: 'Roads', occupation: '2142' }, score: 740, parts: PARTS,
  published: false, withheld: null, pinned: false, nextBest: { matched: 0, score: -63 }, answer: null, declineReason: null, nextMentor: null, ...changes,
});

export const choiceOf = ({ id, student, mentor }: ProposalRow, kind: MatchChoice['kind']): MatchChoice => ({ id: 'c' + id, student, mentor, kind });

/** What the API answers to reads, by address. */
export type Answers = Record<string, object>;

@Component({ selector: 'td-elsewhere', template: '' })
class Elsewhere {}

/** Answers every open read that has an answer, until none is left. */
export async function served(page: Pick<View<unknown>, 'fixture' | 'http'>, answers: Answers): Promise<void> {
  for (let open = 1; open > 0;) {
    const reads = page.http.match(({ method, urlWithParams }) => method === 'GET' && urlWithParams in answers);
    for (const read of reads) read.flush(answers[read.request.urlWithParams] ?? {});
    open = reads.length;
    await settled(page);
  }
}

/** The screen of a run with these pairs, at an address with this query. */
export async function openedRun(run = runOf(), pairs = [pairOf('p1', 'Eric Mugisha'), pairOf('p2', 'Keza Umutoni')], more: Answers = {}, query = '') {
  const page = await view(Run, { texts: english, inputs: { id: run.id }, providers: [provideRouter([{ path: '**', component: Elsewhere }])] });
  if (query) await TestBed.inject(Router).navigateByUrl('/?' + query);
  const answers: Answers = {
    [`/api/match-runs/${run.id}`]: run, '/api/match-runs': { items: [run], next: null }, '/api/occupations': { items: [{ code: '2142', name: { en: 'Civil engineers', fr: 'Ingénieurs', rw: 'Injeniyeri' } }], next: null },
    [`/api/match-runs/${run.id}/proposals`]: { items: pairs, next: null }, [`/api/match-runs/${run.id}/choices`]: { items: [], next: null }, [`/api/match-runs/${run.id}/openings`]: { items: [], next: null },
    ...more,
  };
  await served(page, answers);
  return { ...page, answers, serve: () => served(page, answers) };
}

export const textOf = ({ fixture }: Pick<View<unknown>, 'fixture'>): string => (fixture.nativeElement as HTMLElement).textContent?.replace(/\s+/g, ' ') ?? '';
export const key = (name: string): boolean => document.body.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true }));
