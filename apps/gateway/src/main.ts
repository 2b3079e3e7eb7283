import cluster from 'node:cluster';
import { availableParallelism } from 'node:os';

import { config } from './config.ts';

const { WORKERS: count = availableParallelism() } = config;

// Who leads reads nothing of what only those need who serve.
if (cluster.isPrimary && count > 1) {
  const { leadGateway } = await import('./lead-gateway.ts');
  await leadGateway(config, count);
} else {
  const { serve } = await import('./serve.ts');
  await serve(config);
}
