import { port, postgresUrl, readConfig, secret } from '@cx/config';
import { telemetrySettings } from '@cx/telemetry/settings';
import { z } from 'zod';

const Settings = z.object({
  HOST: z.string().default('127.0.0.1'),
  REVIEWS_PORT: port.default(4003),
  REVIEWS_DATABASE_URL: postgresUrl,
  CUSTOMERS_EVENTS_URL: postgresUrl,
  SUBGRAPH_SECRET: secret,
  ...telemetrySettings,
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error']).default('info'),
});

export const config = readConfig(Settings, process.env);
