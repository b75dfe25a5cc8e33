import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import type { TodaySection } from '@tendril/contracts';
import { AgendaSource } from './agenda-source';

/** Everything that waits for the acting member, from every source of the running product. */
@Injectable()
export class Agenda implements OnModuleInit {
  private sources: readonly AgendaSource[] = [];

  constructor(private readonly discovery?: DiscoveryService) {}

  /** Over some sources, for a test or a tool without Nest. */
  static of(sources: readonly AgendaSource[]): Agenda {
    const agenda = new Agenda();
    agenda.take(sources);
    return agenda;
  }

  onModuleInit(): void {
    this.take((this.discovery?.getProviders() ?? []).flatMap(({ instance }) => (instance instanceof AgendaSource ? [instance] : [])));
  }

  /** Sections with something in them, by the place of their source. A fixed number of statements for each source. */
  async collect(): Promise<TodaySection[]> {
    const sections: TodaySection[] = [];
    for (const source of this.sources) sections.push({ kind: source.kind, ...await source.section() });
    return sections.filter(one => one.count > 0);
  }

  private take(sources: readonly AgendaSource[]): void {
    this.sources = [...new Set(sources)].sort((a, b) => a.place - b.place);
    const kinds = new Set(this.sources.map(one => one.kind));
    if (kinds.size < this.sources.length) throw new Error('two sources of the agenda have one kind');
  }
}
