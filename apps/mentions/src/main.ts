import { runSubgraph } from '@cx/subgraph/serve';

import { config } from './config.ts';
import { openMentions } from './index.ts';

await runSubgraph({
  name: 'mentions',
  open: (log) =>
    openMentions({
      databaseUrl: config.MENTIONS_DATABASE_URL,
      secret: config.SUBGRAPH_SECRET,
      background: {
        eventUrls: { customers: config.CUSTOMERS_EVENTS_URL },
        onError: (error, job) => log.warn({ err: error, job }, 'Work in the background waits.'),
      },
    }).service,
  host: config.HOST,
  port: config.MENTIONS_PORT,
  secret: config.SUBGRAPH_SECRET,
  logLevel: config.LOG_LEVEL,
  telemetry: config,
});
