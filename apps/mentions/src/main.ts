import { runSubgraph } from '@cx/subgraph/serve';

import { config } from './config.ts';
import { openMentions } from './index.ts';

await runSubgraph({
  name: 'mentions',
  open: () =>
    openMentions({ databaseUrl: config.MENTIONS_DATABASE_URL, secret: config.SUBGRAPH_SECRET })
      .service,
  host: config.HOST,
  port: config.MENTIONS_PORT,
  secret: config.SUBGRAPH_SECRET,
  logLevel: config.LOG_LEVEL,
});
