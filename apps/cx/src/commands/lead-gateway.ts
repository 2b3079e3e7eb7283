import { leadWorkers } from '@cx/gateway/lead-workers';
import { pino } from 'pino';

import type { Config } from '../config.ts';
import type { Terminal } from '../terminal.ts';
import { untilSignal } from '../until-signal.ts';

/** `cx gateway` as several processes, of which this one leads. */
export async function leadGateway(
  config: Config,
  count: number,
  terminal: Terminal,
): Promise<void> {
  const log = pino({ name: 'gateway', level: config.LOG_LEVEL }, pino.destination(2));
  const workers = leadWorkers({ count, log });
  void untilSignal().then(() => workers.stop());
  // From a terminal it is the end of the terminal, and of what runs in it.
  if (!process.stdout.isTTY) process.on('SIGHUP', () => workers.lookAgain());
  const url = await workers.started;
  if (url !== null) terminal.say(`The graph is at ${url}/graphql.`);
  process.exitCode = await workers.ended;
}
