import { runSubgraph } from '@cx/subgraph/serve';

import { config } from './config.ts';
import { openReviews } from './index.ts';

await runSubgraph({
  name: 'reviews',
  open: (log) =>
    openReviews({
      databaseUrl: config.REVIEWS_DATABASE_URL,
      secret: config.SUBGRAPH_SECRET,
      background: {
        eventUrls: { customers: config.CUSTOMERS_EVENTS_URL },
        onError: (error, job) => log.warn({ err: error, job }, 'Work in the background waits.'),
      },
    }).service,
  host: config.HOST,
  port: config.REVIEWS_PORT,
  secret: config.SUBGRAPH_SECRET,
  logLevel: config.LOG_LEVEL,
  telemetry: config,
});
