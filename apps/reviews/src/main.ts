import { runSubgraph } from '@cx/subgraph/serve';

import { config } from './config.ts';
import { openReviews } from './index.ts';

await runSubgraph({
  name: 'reviews',
  open: () =>
    openReviews({ databaseUrl: config.REVIEWS_DATABASE_URL, secret: config.SUBGRAPH_SECRET })
      .service,
  host: config.HOST,
  port: config.REVIEWS_PORT,
  secret: config.SUBGRAPH_SECRET,
  logLevel: config.LOG_LEVEL,
});
