import { readFileSync } from 'node:fs';
import fastify from 'fastify';
import pg from 'pg';

interface Statement { readonly text: string; readonly values: unknown[] }

/** The statements of a request again, by bare pg behind bare Fastify: `/all` of them, and `/list`, the longest answer alone in its transaction. */
const { all, list } = JSON.parse(readFileSync(process.env['STATEMENTS'] ?? '', 'utf8')) as Record<'all' | 'list', Statement[]>;
const pool = new pg.Pool({ connectionString: process.env['DATABASE_URL'], max: 10 });

async function play(statements: readonly Statement[]): Promise<{ items: unknown[] }> {
  const client = await pool.connect();
  try {
    let items: unknown[] = [];
    for (const { text, values } of statements) {
      const { rows } = await client.query<object>(text, values);
      if (rows.length > items.length) items = rows;
    }
    return { items };
  } finally {
    client.release();
  }
}

const app = fastify();
app.get('/', () => ({ ready: true }));
app.get('/all', () => play(all));
app.get('/list', () => play(list));
await app.listen({ port: Number(process.env['PORT']), host: '127.0.0.1' });
