import 'reflect-metadata';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';

/** The least that Nest on Fastify can be, for the boot time of the api to be measured against. */
@Module({})
class Root {}

const app = await NestFactory.create<NestFastifyApplication>(Root, new FastifyAdapter(), { logger: false });
app.getHttpAdapter().getInstance().get('/', () => ({ ready: true }));
await app.listen(Number(process.env['PORT']), '127.0.0.1');
