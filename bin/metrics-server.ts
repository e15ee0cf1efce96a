/** A small server for metrics: `/metrics` on 127.0.0.1 and nothing else. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import { loopback } from './up/ports.ts';

/** Listens; answers with what stops it. */
export async function serveMetrics(port: number, scrape: () => Promise<string>): Promise<() => void> {
  const server = createServer((request, response) => {
    if (request.method !== 'GET' || request.url !== '/metrics') return void response.writeHead(404).end();
    scrape().then(
      (text) => response.writeHead(200, { 'Content-Type': 'text/plain; version=0.0.4; charset=utf-8' }).end(text),
      () => response.writeHead(500).end(),
    );
  });
  server.listen(port, loopback);
  await once(server, 'listening');
  return () => {
    server.close();
    server.closeAllConnections();
  };
}
