import { runSubgraph } from '@cx/subgraph/serve';

import { config } from './config.ts';
import { openReviews } from './index.ts';

await runSubgraph({
  name: 'reviews',
  open: (log) =>
    openReviews({
      databaseUrl: config.REVIEWS_DATABASE_URL,
      secret: config.SUBGRAPH_SECRET,
      onPublishError: (error) => log.warn({ err: error }, 'Reviews that are due wait.'),
    }).service,
  host: config.HOST,
  port: config.REVIEWS_PORT,
  secret: config.SUBGRAPH_SECRET,
  logLevel: config.LOG_LEVEL,
});
