import { runSubgraph } from '@cx/subgraph/serve';

import { config } from './config.ts';
import { openCustomers } from './index.ts';

await runSubgraph({
  name: 'customers',
  open: () =>
    openCustomers({ databaseUrl: config.CUSTOMERS_DATABASE_URL, secret: config.SUBGRAPH_SECRET })
      .service,
  host: config.HOST,
  port: config.CUSTOMERS_PORT,
  secret: config.SUBGRAPH_SECRET,
  logLevel: config.LOG_LEVEL,
});
