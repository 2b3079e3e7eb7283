import { runSubgraph } from '@cx/subgraph/serve';

import { config } from './config.ts';
import { openCustomers } from './index.ts';

await runSubgraph({
  name: 'customers',
  open: (log) =>
    openCustomers({
      databaseUrl: config.CUSTOMERS_DATABASE_URL,
      secret: config.SUBGRAPH_SECRET,
      erasureSecret: config.ERASURE_SECRET,
      background: {
        eventUrls: {
          tickets: config.TICKETS_EVENTS_URL,
          reviews: config.REVIEWS_EVENTS_URL,
          mentions: config.MENTIONS_EVENTS_URL,
          surveys: config.SURVEYS_EVENTS_URL,
          insights: config.INSIGHTS_EVENTS_URL,
        },
        onError: (error, job) => log.warn({ err: error, job }, 'Work in the background waits.'),
      },
    }).service,
  host: config.HOST,
  port: config.CUSTOMERS_PORT,
  secret: config.SUBGRAPH_SECRET,
  logLevel: config.LOG_LEVEL,
  telemetry: config,
});
