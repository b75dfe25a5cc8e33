import { inject, Service } from '@angular/core';
import type { AskForExport, AskForTrail, ExportView } from '@tendril/contracts';
import { Api } from './api';

/** Files made of reports and of the audit trail. */
@Service()
export class ReportingClient {
  private readonly api = inject(Api);

  ask(body: AskForExport) { return this.api.post<ExportView>('exports', body); }
  askForTrail(body: AskForTrail) { return this.api.post<ExportView>('audit-entries/exports', body); }
  export(id: string) { return this.api.get<ExportView>(`exports/${id}`); }

  /** The language of a file's words: files speak those of the console. */
  wordsIn(language: string): 'en' | 'fr' { return language === 'fr' ? 'fr' : 'en'; }
}
