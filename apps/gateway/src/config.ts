import { httpUrl, origins, port, readConfig, secret } from '@cx/config';
import { z } from 'zod';

const Settings = z.object({
  HOST: z.string().default('127.0.0.1'),
  PORT: port.default(4000),
  CORS_ORIGINS: origins,
  CUSTOMERS_URL: httpUrl.default('http://127.0.0.1:4001/graphql'),
  TICKETS_URL: httpUrl.default('http://127.0.0.1:4002/graphql'),
  REVIEWS_URL: httpUrl.default('http://127.0.0.1:4003/graphql'),
  MENTIONS_URL: httpUrl.default('http://127.0.0.1:4004/graphql'),
  SURVEYS_URL: httpUrl.default('http://127.0.0.1:4005/graphql'),
  INSIGHTS_URL: httpUrl.default('http://127.0.0.1:4006/graphql'),
  SUBGRAPH_SECRET: secret,
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error']).default('info'),
});

export const config = readConfig(Settings, process.env);
