import { runSubgraph } from '@cx/subgraph/serve';

import { config } from './config.ts';
import { openTickets } from './index.ts';

await runSubgraph({
  name: 'tickets',
  open: () =>
    openTickets({ databaseUrl: config.TICKETS_DATABASE_URL, secret: config.SUBGRAPH_SECRET })
      .service,
  host: config.HOST,
  port: config.TICKETS_PORT,
  secret: config.SUBGRAPH_SECRET,
  logLevel: config.LOG_LEVEL,
});
