import { httpUrl, port, postgresUrl, readConfig, secret } from '@cx/config';
import { telemetrySettings } from '@cx/telemetry/settings';
import { z } from 'zod';

import { cacheSettings } from './cache-settings.ts';
import { entranceSettings } from './entrance-settings.ts';
import { supplySettings } from './supply-settings.ts';
import { workerSettings } from './worker-settings.ts';

const Settings = z
  .object({
    ...entranceSettings,
    ...supplySettings,
    ...cacheSettings,
    ...workerSettings,
    /** The project's own supergraph when both are absent. */
    SUPERGRAPH_FILE: z.string().optional(),
    SUPERGRAPH_URL: httpUrl.optional(),
    /** Where the supergraph that was good last is kept; nowhere when absent. */
    CX_DATA_DIR: z.string().optional(),
    HOST: z.string().default('127.0.0.1'),
    PORT: port.default(4000),
    /** Where /prometheus is served; nowhere when absent. */
    METRICS_PORT: port.optional(),
    /** Of keys, usage, quotas and the audit log. */
    GATEWAY_DATABASE_URL: postgresUrl,
    /** Where subgraphs are, when not where the supergraph says. */
    CUSTOMERS_URL: httpUrl.optional(),
    TICKETS_URL: httpUrl.optional(),
    REVIEWS_URL: httpUrl.optional(),
    MENTIONS_URL: httpUrl.optional(),
    SURVEYS_URL: httpUrl.optional(),
    INSIGHTS_URL: httpUrl.optional(),
    /** Where subgraphs tell what they write: nothing is kept of the answers of one that is not here. */
    CUSTOMERS_EVENTS_URL: postgresUrl.optional(),
    INSIGHTS_EVENTS_URL: postgresUrl.optional(),
    SUBGRAPH_SECRET: secret,
    // Not made up here: all replicas need the same, and keys outlive them.
    KEY_PEPPER: secret,
    PSEUDONYM_SECRET: secret,
    /** Whether each request is told of on standard output. */
    ACCESS_LOG: z.stringbool().default(true),
    ...telemetrySettings,
    LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error']).default('info'),
  })
  .refine(
    ({ SUPERGRAPH_FILE: file, SUPERGRAPH_URL: url }) => file === undefined || url === undefined,
    'Set SUPERGRAPH_FILE or SUPERGRAPH_URL, not both.',
  );

export const config = readConfig(Settings, process.env);

export type Config = typeof config;
