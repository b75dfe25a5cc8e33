import { inject } from '@angular/core';
import type { AuditRow } from '@tendril/contracts';
import { Formats, injectText, LanguageStore } from '@tendril/ui';

type Detail = AuditRow['details'][string];
const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const DAY = /^\d{4}-\d\d-\d\d$/;

export interface EntryWords {
  /** What was done. */
  action(entry: AuditRow): string;
  /** On whom or what, as far as it has a name. */
  subject(entry: AuditRow): string;
  /** What else the entry holds, in words; an id that names nobody is left out. */
  details(entry: AuditRow): string;
}

/** An entry of the audit trail in the reader's language; a code of a newer server stands for itself. Call it in an injection context. */
export function injectEntryWords(): EntryWords {
  const languages = inject(LanguageStore);
  const formats = inject(Formats);
  const t = injectText();
  const wordOf = (group: 'action' | 'detail' | 'code', code: string) => (languages.has(`trail.${group}.${code}`) ? t(`trail.${group}.${code}`) : code);
  const nameIn = ({ names }: AuditRow, id: string) => {
    const name = names[id] ?? '';
    return typeof name === 'string' ? name : name[languages.current()];
  };
  const said = (entry: AuditRow, value: Detail): string => {
    if (value === null) return '';
    if (typeof value === 'boolean') return t(value ? 'trail.yes' : 'trail.no');
    if (typeof value === 'number') return formats.number(value);
    if (ID.test(value)) return nameIn(entry, value);
    return DAY.test(value) ? formats.date(value, 'long') : wordOf('code', value);
  };
  return {
    action: ({ action }) => wordOf('action', action),
    subject: (entry) => entry.subject ?? nameIn(entry, entry.subjectId ?? ''),
    details: (entry) => Object.entries(entry.details).map(([key, value]) => ({ label: wordOf('detail', key), value: said(entry, value) }))
      .filter(({ value }) => value).map((pair) => t('trail.pair', pair)).join(', '),
  };
}
