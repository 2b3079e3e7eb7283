import { httpUrl, port, postgresUrl, readConfig, secret } from '@cx/config';
import { z } from 'zod';

import { entranceSettings } from './entrance-settings.ts';

const Settings = z.object({
  ...entranceSettings,
  HOST: z.string().default('127.0.0.1'),
  PORT: port.default(4000),
  /** Where /prometheus is served; nowhere when absent. */
  METRICS_PORT: port.optional(),
  /** Of keys, usage, quotas and the audit log. */
  GATEWAY_DATABASE_URL: postgresUrl,
  CUSTOMERS_URL: httpUrl.default('http://127.0.0.1:4001/graphql'),
  TICKETS_URL: httpUrl.default('http://127.0.0.1:4002/graphql'),
  REVIEWS_URL: httpUrl.default('http://127.0.0.1:4003/graphql'),
  MENTIONS_URL: httpUrl.default('http://127.0.0.1:4004/graphql'),
  SURVEYS_URL: httpUrl.default('http://127.0.0.1:4005/graphql'),
  INSIGHTS_URL: httpUrl.default('http://127.0.0.1:4006/graphql'),
  SUBGRAPH_SECRET: secret,
  // Not made up here: all replicas need the same, and keys outlive them.
  KEY_PEPPER: secret,
  PSEUDONYM_SECRET: secret,
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error']).default('info'),
});

export const config = readConfig(Settings, process.env);
