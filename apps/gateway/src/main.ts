import { createRemoteSubgraphClient, openSupergraph } from '@cx/federation';
import { LOCAL_PRINCIPAL } from '@cx/principals';
import { pino } from 'pino';

import { everybodyIs } from './authentication.ts';
import { config } from './config.ts';
import { readOwnSupergraph, serveGateway } from './index.ts';
import { subgraphReadiness } from './subgraph-readiness.ts';

const log = pino({ name: 'gateway', level: config.LOG_LEVEL });
const urls = new Map([
  ['customers', config.CUSTOMERS_URL],
  ['tickets', config.TICKETS_URL],
  ['reviews', config.REVIEWS_URL],
  ['mentions', config.MENTIONS_URL],
  ['surveys', config.SURVEYS_URL],
  ['insights', config.INSIGHTS_URL],
]);
const supergraph = openSupergraph({
  supergraphSdl: await readOwnSupergraph(),
  clientOf: ({ name, url }) =>
    createRemoteSubgraphClient({
      name,
      url: urls.get(name) ?? url,
      secret: config.SUBGRAPH_SECRET,
    }),
  log,
});
const server = await serveGateway({
  supergraph,
  host: config.HOST,
  port: config.PORT,
  authenticate: everybodyIs(LOCAL_PRINCIPAL),
  corsOrigins: config.CORS_ORIGINS,
  readiness: () => subgraphReadiness(urls),
  log,
});
log.info({ url: server.url }, 'Listening.');

const stop = (signal: string): void => {
  log.info({ signal }, 'Stopping.');
  server.stop().catch((error: unknown) => {
    log.error({ err: error }, 'The stop failed.');
    process.exitCode = 1;
  });
};
process.once('SIGTERM', stop);
process.once('SIGINT', stop);
