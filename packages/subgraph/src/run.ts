import type { TelemetrySettings } from '@cx/telemetry/settings';
import { startTracing } from '@cx/telemetry/start';
import { type Logger, pino } from 'pino';

import { serveSubgraph } from './server.ts';
import type { SubgraphService } from './service.ts';

export interface RunOptions {
  readonly name: string;
  open(log: Logger): SubgraphService;
  readonly host: string;
  readonly port: number;
  readonly secret: string;
  readonly logLevel: string;
  readonly telemetry: TelemetrySettings;
}

/** A subgraph as a process of its own: serves until it is told to stop, lets requests finish, closes. */
export async function runSubgraph(options: RunOptions): Promise<void> {
  const log = pino({ name: options.name, level: options.logLevel });
  const tracing = await startTracing({
    settings: options.telemetry,
    service: options.name,
    onError: (error) => log.warn({ err: error }, 'Spans are lost.'),
  });
  const service = options.open(log);
  const server = await serveSubgraph({ ...options, service, log });
  log.info({ url: server.url }, 'Listening.');

  const stop = (signal: string): void => {
    log.info({ signal }, 'Stopping.');
    server
      .stop()
      .then(() => service.close())
      .then(() => tracing.stop())
      .catch((error: unknown) => {
        log.error({ err: error }, 'The stop failed.');
        process.exitCode = 1;
      });
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}
