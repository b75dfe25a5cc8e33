import { createServer as createPage } from 'node:http';
import { createServer } from 'node:net';
import { Refusal } from './refusal.mjs';

/** @returns {Promise<number>} a port of this machine that is free at this moment */
export const freePort = () => listen(0, '127.0.0.1');

/** @returns {Promise<boolean>} whether nothing listens on the port, on any address, over IPv4 or IPv6 */
export async function isFree(port) {
  for (const host of ['127.0.0.1', '0.0.0.0', '::1', '::']) {
    try {
      await listen(port, host);
    } catch (error) {
      if (error.code === 'EACCES') throw new Refusal(`Port ${port} needs more rights than yours: set PORT to a number above 1023.`);
      if (error.code === 'EADDRINUSE') return false;
      if (!['EADDRNOTAVAIL', 'EAFNOSUPPORT'].includes(error.code)) throw error;
    }
  }
  return true;
}

/**
 * Keeps a port for what is started there later, and says so to whoever opens it.
 * @returns {Promise<() => Promise<void>>} gives the port free
 */
export async function hold(port) {
  const page = createPage((_, answer) => answer.writeHead(503, { 'content-type': 'text/plain; charset=utf-8', refresh: '3', 'retry-after': '3' }).end('Tendril is getting ready. This page looks again by itself.\n'));
  await new Promise((resolve, reject) => page.once('error', reject).listen(port, resolve));
  return () => new Promise((resolve) => {
    page.close(() => resolve());
    page.closeAllConnections();
  });
}

function listen(port, host) {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen({ port, host, exclusive: true }, () => {
      const taken = server.address().port;
      server.close(() => resolve(taken));
    });
  });
}
