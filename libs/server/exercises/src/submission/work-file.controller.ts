import { Controller, Delete, Get, Headers, HttpCode, Param, Post, Req, Res, StreamableFile } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiHeader, ApiProduces } from '@nestjs/swagger';
import { idOf, WORK_FILE_EXAMPLE, workFile } from '@tendril/contracts';
import { Access, Answers, fileName } from '@tendril/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type FileWithBytes, MyFiles } from './my-files';

@Controller()
export class WorkFileController {
  constructor(private readonly files: MyFiles) {}

  @Post('my/assignments/:id/files')
  @Access('my-assignment:work')
  @Answers(workFile, 201)
  @ApiConsumes('application/pdf', 'image/jpeg', 'image/png', 'image/webp')
  @ApiHeader({ name: 'x-file-name', description: 'percent-encoded', required: false })
  @ApiBody({ schema: { type: 'string', format: 'binary', example: WORK_FILE_EXAMPLE } })
  add(@Param('id', { schema: idOf('assignment', 'asks-file') }) id: string, @Req() request: FastifyRequest, @Headers('x-file-name') name?: string) {
    const bytes = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
    return this.files.add(id, fileName(name, 'file'), request.headers['content-type']?.split(';')[0] ?? 'application/octet-stream', bytes);
  }

  @Get('my/files/:id') @Access('my-assignment:work') @ApiProduces('application/pdf', 'image/*')
  async mine(@Param('id', { schema: idOf('workFile') }) id: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<StreamableFile> {
    return attached(await this.files.read(id), reply);
  }

  @Delete('my/files/:id') @Access('my-assignment:work') @HttpCode(204)
  remove(@Param('id', { schema: idOf('workFile') }) id: string): Promise<void> {
    return this.files.remove(id);
  }

  @Get('work-files/:id') @Access('submission:review') @ApiProduces('application/pdf', 'image/*')
  async sent(@Param('id', { schema: idOf('workFile', 'sent') }) id: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<StreamableFile> {
    return attached(await this.files.readAsStaff(id), reply);
  }
}

/** Saved, never shown: whatever the bytes are, the browser runs nothing of them. */
function attached({ file, bytes }: FileWithBytes, reply: FastifyReply): StreamableFile {
  void reply.header('content-security-policy', `sandbox; default-src 'none'`);
  return new StreamableFile(bytes, { type: file.contentType, length: bytes.length, disposition: `attachment; filename="file"; filename*=UTF-8''${encodeURIComponent(file.name)}` });
}
