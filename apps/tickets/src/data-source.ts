import { createDataSource } from '@cx/database';

import { config } from './config.ts';
import { entities, migrations } from './index.ts';

/** What the typeorm command line opens: `typeorm migration:generate -d src/data-source.ts`. */
export const dataSource = createDataSource({
  url: config.TICKETS_DATABASE_URL,
  entities,
  migrations,
});
