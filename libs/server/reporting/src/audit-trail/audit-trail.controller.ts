import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { askForTrail, type AskedTrail, auditQuery, type AuditQuery, auditRow, type AuditRow, exportView, listOf } from '@tendril/contracts';
import { Access, Answers, Audit } from '@tendril/platform';
import { Exporting } from '../export/exporting';
import { ReadAuditTrail } from './read-audit-trail';

@Controller('audit-entries')
export class AuditTrailController {
  constructor(private readonly trail: ReadAuditTrail, private readonly exporting: Exporting, private readonly audit: Audit) {}

  /** The look at the trail is itself written down. */
  @Get() @Access('audit:read') @Answers(listOf(auditRow))
  async list(@Query({ schema: auditQuery }) query: AuditQuery): Promise<{ items: AuditRow[]; next: string | null }> {
    await this.trail.require(query);
    const page = await this.trail.page(query);
    await this.audit.record('audit-trail.seen', query.student ?? null, { rows: page.items.length });
    return page;
  }

  /** The trail as a file; it is fetched like every export. */
  @Post('exports') @Access('audit:read') @Answers(exportView, 201)
  ask(@Body({ schema: askForTrail }) body: AskedTrail) {
    return this.exporting.askForTrail(body);
  }
}
