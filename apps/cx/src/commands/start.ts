import { join } from 'node:path';

import { readTerms } from '@cx/gateway/terms';
import { startTracing } from '@cx/telemetry/start';
import { joinPrimary } from '@cx/workers';
import { pino } from 'pino';

import type { Config } from '../config.ts';
import { openInstance } from '../instance.ts';
import { developmentIssuer, openIssuer } from '../issuer.ts';
import { openAccessOf } from '../key-access.ts';
import { assertLoopback } from '../loopback.ts';
import { countWorkers } from '../start/count-workers.ts';
import { loadIfEmpty } from '../start/load-if-empty.ts';
import type { Terminal } from '../terminal.ts';
import { untilSignal } from '../until-signal.ts';

export interface StartOptions {
  /** Whether an empty instance gets the demo data. */
  readonly demo: boolean;
}

/** The whole graph on one machine, until a signal ends it. */
export async function start(
  config: Config,
  options: StartOptions,
  terminal: Terminal,
): Promise<void> {
  using seat = await joinPrimary();
  if (seat === null) return startInstance(config, options, terminal);
  const { serveAsWorker } = await import('../start/serve-as-worker.ts');
  await serveAsWorker(config, seat);
}

async function startInstance(
  config: Config,
  { demo }: StartOptions,
  terminal: Terminal,
): Promise<void> {
  assertLoopback(config.HOST);
  const signal = untilSignal();
  const stopping = new AbortController();
  void signal.then(() => stopping.abort());
  const log = pino({ name: 'cx', level: config.LOG_LEVEL }, pino.destination(2));
  const tracing = await startTracing({
    settings: config,
    service: 'cx',
    onError: (error) => log.warn({ err: error }, 'Spans are lost.'),
  });
  await using resources = new AsyncDisposableStack();
  resources.defer(() => tracing.stop());
  const issuer = await openIssuer(config);
  const terms = await readTerms(config, [developmentIssuer(issuer)]);
  terminal.say('Starting the database …');
  const instance = await openInstance(config, undefined, () => {
    terminal.say(
      `The database has ended: it is started again. Its log is ${join(config.CX_DATA_DIR, 'postgres.log')}.`,
    );
  });
  resources.defer(() => instance.close());
  const workers = await countWorkers(config, instance.adminUrl);
  // Before anybody follows what happens: measured while it comes, the demo takes three times as long to be ready.
  if (demo) await loadIfEmpty(instance, terminal, stopping.signal);
  if (stopping.signal.aborted) return;
  const access = await openAccessOf(config, instance, {
    contracts: [...terms.contracts.keys()],
    onError: (error) => log.warn({ err: error }, 'What is known of callers waits to be written.'),
  });
  resources.defer(() => access.close());
  const started = { config, instance, access, issuer, terms, signal, log, terminal };
  // Each reads what it needs alone: who has others answer reads nothing of the gateway.
  if (workers === 1) {
    const { serveAlone } = await import('../start/serve-alone.ts');
    await serveAlone(started);
  } else {
    const { serveByWorkers } = await import('../start/serve-by-workers.ts');
    await serveByWorkers(started, workers);
  }
}
