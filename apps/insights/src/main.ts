import { rowLimitsOf } from '@cx/exports';
import { runSubgraph } from '@cx/subgraph/serve';

import { config } from './config.ts';
import { openInsights } from './index.ts';

await runSubgraph({
  name: 'insights',
  open: (log) =>
    openInsights({
      databaseUrl: config.INSIGHTS_DATABASE_URL,
      secret: config.SUBGRAPH_SECRET,
      rowLimits: rowLimitsOf(config),
      background: {
        eventUrls: {
          customers: config.CUSTOMERS_EVENTS_URL,
          tickets: config.TICKETS_EVENTS_URL,
          reviews: config.REVIEWS_EVENTS_URL,
          mentions: config.MENTIONS_EVENTS_URL,
          surveys: config.SURVEYS_EVENTS_URL,
        },
        onError: (error, job) => log.warn({ err: error, job }, 'Work in the background waits.'),
      },
    }).service,
  host: config.HOST,
  port: config.INSIGHTS_PORT,
  secret: config.SUBGRAPH_SECRET,
  logLevel: config.LOG_LEVEL,
  telemetry: config,
});
