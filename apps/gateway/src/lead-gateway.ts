import { pino } from 'pino';

import type { Config } from './config.ts';
import { leadWorkers } from './lead-workers.ts';
import { serveMetrics } from './metrics-server.ts';

/** The gateway as several processes, until they are told to stop. */
export async function leadGateway(config: Config, count: number): Promise<void> {
  const log = pino({ name: 'gateway', level: config.LOG_LEVEL });
  const workers = leadWorkers({ count, log });
  const stop = (signal: string): void => {
    log.info({ signal }, 'Stopping.');
    workers.stop();
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
  process.on('SIGHUP', () => workers.lookAgain());
  const metricsServer =
    config.METRICS_PORT === undefined
      ? null
      : await serveMetrics(workers.metrics, config.HOST, config.METRICS_PORT);
  const url = await workers.started;
  if (url !== null) log.info({ url, metrics: metricsServer?.url, workers: count }, 'Listening.');
  process.exitCode = await workers.ended;
  await metricsServer?.stop();
}
