import { port, postgresUrl, readConfig, secret } from '@cx/config';
import { telemetrySettings } from '@cx/telemetry/settings';
import { z } from 'zod';

const Settings = z.object({
  HOST: z.string().default('127.0.0.1'),
  CUSTOMERS_PORT: port.default(4001),
  CUSTOMERS_DATABASE_URL: postgresUrl,
  TICKETS_EVENTS_URL: postgresUrl,
  REVIEWS_EVENTS_URL: postgresUrl,
  MENTIONS_EVENTS_URL: postgresUrl,
  SURVEYS_EVENTS_URL: postgresUrl,
  INSIGHTS_EVENTS_URL: postgresUrl,
  SUBGRAPH_SECRET: secret,
  ERASURE_SECRET: secret,
  ...telemetrySettings,
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error']).default('info'),
});

export const config = readConfig(Settings, process.env);
