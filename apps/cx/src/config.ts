import { port, postgresUrl, readConfig, secret } from '@cx/config';
// Not their whole packages: every command reads settings, and most of them need neither.
import { rowSettings } from '@cx/exports/settings';
import { cacheSettings } from '@cx/gateway/cache-settings';
import { entranceSettings } from '@cx/gateway/settings';
import { supplySettings } from '@cx/gateway/supply-settings';
import { workerSettings } from '@cx/gateway/worker-settings';
import { telemetrySettings } from '@cx/telemetry/settings';
import { z } from 'zod';

const address = postgresUrl.optional();

const Settings = z.object({
  ...entranceSettings,
  ...rowSettings,
  ...supplySettings,
  ...cacheSettings,
  ...workerSettings,
  HOST: z.string().default('127.0.0.1'),
  PORT: port.default(4000),
  CX_DATA_DIR: z.string().default('.data'),
  DATABASE_URL: address,
  DATABASE_SECRET: secret.optional(),
  SUBGRAPH_SECRET: secret.optional(),
  ERASURE_SECRET: secret.optional(),
  DEVELOPMENT_ISSUER_KEY: secret.optional(),
  /** Whether each request is told of on standard error. */
  ACCESS_LOG: z.stringbool().default(false),
  ...telemetrySettings,
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error']).default('warn'),

  // Where a subgraph's schema is, as each of its three roles, when it is not on the server of DATABASE_URL.
  CUSTOMERS_DATABASE_URL: address,
  CUSTOMERS_OWNER_URL: address,
  CUSTOMERS_EVENTS_URL: address,
  TICKETS_DATABASE_URL: address,
  TICKETS_OWNER_URL: address,
  TICKETS_EVENTS_URL: address,
  REVIEWS_DATABASE_URL: address,
  REVIEWS_OWNER_URL: address,
  REVIEWS_EVENTS_URL: address,
  MENTIONS_DATABASE_URL: address,
  MENTIONS_OWNER_URL: address,
  MENTIONS_EVENTS_URL: address,
  SURVEYS_DATABASE_URL: address,
  SURVEYS_OWNER_URL: address,
  SURVEYS_EVENTS_URL: address,
  INSIGHTS_DATABASE_URL: address,
  INSIGHTS_OWNER_URL: address,
  INSIGHTS_EVENTS_URL: address,
  // The gateway's own: keys, the schema access.
  GATEWAY_DATABASE_URL: address,
  GATEWAY_OWNER_URL: address,
  GATEWAY_EVENTS_URL: address,
});

export type Config = z.output<typeof Settings>;

/** @throws ConfigError that names every bad setting */
export function readSettings(
  environment: Record<string, string | undefined> = process.env,
): Config {
  return readConfig(Settings, environment);
}
