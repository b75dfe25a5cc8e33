import type { TodayKind } from '@tendril/contracts';
import { Agenda } from './agenda';
import { AgendaSource } from './agenda-source';

class Source extends AgendaSource {
  constructor(readonly kind: TodayKind, readonly place: number, private readonly count: number) {
    super();
  }

  async section() {
    return { count: this.count, since: null, items: [] };
  }
}

describe('the agenda', () => {
  it('puts the kinds in their places, without those that have nothing to do', async () => {
    const sections = await Agenda.of([new Source('match-run', 30, 1), new Source('interview', 10, 0), new Source('review', 20, 4)]).collect();
    expect(sections.map(one => [one.kind, one.count])).toEqual([['review', 4], ['match-run', 1]]);
  });

  it('refuses two sources of one kind', () => {
    expect(() => Agenda.of([new Source('match-run', 1, 1), new Source('match-run', 2, 1)])).toThrow('one kind');
  });
});
