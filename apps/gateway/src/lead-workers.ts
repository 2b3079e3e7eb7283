import { type Answers, startWorkers, type Workers } from '@cx/workers';
import type { Logger } from 'pino';
import { collectDefaultMetrics, Gauge, Registry } from 'prom-client';
import { z } from 'zod';

import { mergeMetrics } from './merge-metrics.ts';
import type { Metrics } from './metrics.ts';
import { answerForQuota } from './worker-quota.ts';

export interface LeadOptions {
  readonly count: number;
  /** What else workers may ask. */
  readonly answers?: Answers;
  readonly log: Logger;
}

export interface LedWorkers extends Workers {
  /** What all have counted, and this process. */
  readonly metrics: Pick<Metrics, 'text'>;
  /** Has all look for another supergraph now. */
  lookAgain(): void;
}

/** Starts the workers of a gateway, and holds what they share. */
export function leadWorkers({ count, answers = {}, log }: LeadOptions): LedWorkers {
  let found: string | null = null;
  const metrics = { text: pageOfAll };
  const workers = startWorkers({
    count,
    answers: {
      ...answers,
      ...answerForQuota(),
      found(sha256) {
        // The others find the same when they look.
        if (sha256 === found) return;
        found = z.string().parse(sha256);
        lookAgain();
      },
      written: (subgraph) => workers.askAll('forget', subgraph),
      metrics: pageOfAll,
      readiness: () => readinessOf(workers),
    },
    log,
  });
  const registry = openRegistry(workers);

  function lookAgain(): void {
    void workers.askAll('look');
  }

  async function pageOfAll(): ReturnType<Metrics['text']> {
    const pages = z.array(z.string()).parse(await workers.askAll('metrics'));
    const body = mergeMetrics([await registry.metrics(), ...pages]);
    return { contentType: registry.contentType, body };
  }

  return { ...workers, metrics, lookAgain };
}

/** Red until all have come up; later, while one is replaced, the others answer. */
function readinessOf(workers: Workers): string {
  const { wanted, serving, wereAll } = workers.standing();
  return wereAll ? 'ok' : `${serving} of ${wanted} answer so far.`;
}

function openRegistry(workers: Workers): Registry {
  const registry = new Registry();
  registry.setDefaultLabels({ worker: '0' });
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  const tell = (name: string, help: string, value: () => number): Gauge =>
    new Gauge({
      name,
      help,
      registers,
      collect() {
        this.set(value());
      },
    });
  tell('cx_workers_wanted', 'How many workers there are to be.', () => workers.standing().wanted);
  tell('cx_workers_serving', 'How many workers answer.', () => workers.standing().serving);
  tell(
    'cx_worker_restarts',
    'How often a worker was put in the place of one that had ended.',
    () => workers.standing().restarts,
  );
  return registry;
}
