// One gateway over the supergraph of a file, which tells its parent what memory it has after a collection.
import { setTimeout as sleep } from 'node:timers/promises';

import { openSupergraph, createRemoteSubgraphClient } from '@cx/federation';
import { everybodyIs, serveGateway } from '@cx/gateway';
import { LOCAL_PRINCIPAL } from '@cx/principals';
import { openSupergraphSource } from '@cx/supergraph-source';
import { pino } from 'pino';

const [, , from = ''] = process.argv;
/** Short: what a request leaves behind until its time would be over is not what is looked for. */
const TIMEOUT_MS = 1_000;
const log = pino({ level: 'fatal' });
const server = await serveGateway({
  supergraph: {
    source: openSupergraphSource({ from, everySeconds: 0.02 }),
    open: (supergraphSdl) =>
      openSupergraph({
        supergraphSdl,
        clientOf: (subgraph) => createRemoteSubgraphClient({ ...subgraph, timeoutMs: TIMEOUT_MS }),
      }),
  },
  authenticate: everybodyIs(LOCAL_PRINCIPAL),
  readiness: () => Promise.resolve({}),
  host: '127.0.0.1',
  port: 0,
  log,
});
process.send?.({ url: server.url });

process.on('message', async () => {
  await sleep(2 * TIMEOUT_MS);
  // All that there is, so that what stays is needed.
  global.gc?.({ type: 'major', execution: 'sync', flavor: 'last-resort' });
  const { rss, heapUsed } = process.memoryUsage();
  process.send?.({ rss, heapUsed });
});
process.once('SIGTERM', () => {
  process.disconnect();
  void server.stop();
});
