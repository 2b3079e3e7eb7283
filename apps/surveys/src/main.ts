import { runSubgraph } from '@cx/subgraph/serve';

import { config } from './config.ts';
import { openSurveys } from './index.ts';

await runSubgraph({
  name: 'surveys',
  open: () =>
    openSurveys({ databaseUrl: config.SURVEYS_DATABASE_URL, secret: config.SUBGRAPH_SECRET })
      .service,
  host: config.HOST,
  port: config.SURVEYS_PORT,
  secret: config.SUBGRAPH_SECRET,
  logLevel: config.LOG_LEVEL,
});
