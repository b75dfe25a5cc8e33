import { Body, Controller, Get, Param, Post, Res, StreamableFile } from '@nestjs/common';
import { ApiProduces } from '@nestjs/swagger';
import { askForExport, type AskedExport, exportView, idOf, listOf } from '@tendril/contracts';
import { Access, Answers } from '@tendril/platform';
import type { FastifyReply } from 'fastify';
import { Exporting } from './exporting';

const TYPES = { csv: 'text/csv; charset=utf-8', pdf: 'application/pdf' } as const;

@Controller('exports')
export class ExportController {
  constructor(private readonly exporting: Exporting) {}

  @Get() @Access('report:read') @Answers(listOf(exportView))
  async list() {
    return { items: await this.exporting.list(), next: null };
  }

  @Post() @Access('report:read') @Answers(exportView, 201)
  ask(@Body({ schema: askForExport }) body: AskedExport) {
    return this.exporting.ask(body);
  }

  @Get(':id') @Access('report:read') @Answers(exportView)
  one(@Param('id', { schema: idOf('export') }) id: string) {
    return this.exporting.one(id);
  }

  @Get(':id/file') @Access('report:read') @ApiProduces('text/csv', 'application/pdf')
  async file(@Param('id', { schema: idOf('export', 'made') }) id: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<StreamableFile> {
    const { name, format, bytes } = await this.exporting.fetch(id);
    void reply.header('content-security-policy', `sandbox; default-src 'none'`);
    return new StreamableFile(bytes, { type: TYPES[format], length: bytes.length, disposition: `attachment; filename="${name}"` });
  }
}
