import type { CacheOutcome } from '@cx/response-cache';
import { collectDefaultMetrics, Counter, Gauge, Registry } from 'prom-client';

import { createEngineMetrics, type EngineMetrics } from './engine-metrics.ts';

/** What a gateway counts of itself, since its start. */
export interface Metrics extends EngineMetrics {
  /** @param outcome `ok`, `errors`, or the code under which it was refused */
  operationRan(contract: string, outcome: string, costUnits: number): void;
  fieldsDenied(contract: string, count: number): void;
  /** @param reason as the log has it */
  credentialRefused(reason: string): void;
  /** Whether what callers use is counted in memory, because the shared store is away. */
  quotaStoreLost(isLost: boolean): void;
  cacheAsked(subgraph: string, outcome: CacheOutcome): void;
  /** @param generation how many supergraphs this process has served, with this one */
  supergraphServed(generation: number, sha256: string, at: Date): void;
  supergraphNotServed(outcome: 'refused' | 'unreadable'): void;
  /** All of it, in the text format of Prometheus. */
  text(): Promise<{ readonly contentType: string; readonly body: string }>;
}

export interface MetricsOptions {
  /** Which of several processes it is, as a label of all that it counts. @default it is the only one */
  readonly worker?: number | undefined;
}

export function createMetrics({ worker }: MetricsOptions = {}): Metrics {
  const registry = new Registry();
  if (worker !== undefined) registry.setDefaultLabels({ worker: String(worker) });
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  const operations = new Counter({
    name: 'cx_operations_total',
    help: 'Operations, by contract and outcome.',
    labelNames: ['contract', 'outcome'],
    registers,
  });
  const cost = new Counter({
    name: 'cx_operation_cost_units_total',
    help: 'What operations have cost, by contract.',
    labelNames: ['contract'],
    registers,
  });
  const denied = new Counter({
    name: 'cx_denied_fields_total',
    help: 'Fields that callers asked for and may not see, by contract.',
    labelNames: ['contract'],
    registers,
  });
  const refused = new Counter({
    name: 'cx_credentials_refused_total',
    help: 'Tokens and keys that were refused, by reason.',
    labelNames: ['reason'],
    registers,
  });
  const lost = new Gauge({
    name: 'cx_quota_store_lost',
    help: '1 while the shared quota store is away and this process counts by itself.',
    registers,
  });
  const cached = new Counter({
    name: 'cx_response_cache_total',
    help: 'Questions to subgraphs whose answers may be kept, by subgraph and what was kept of them.',
    labelNames: ['subgraph', 'outcome'],
    registers,
  });
  const reloads = new Counter({
    name: 'cx_supergraph_reloads_total',
    help: 'Supergraphs by what became of them: served, refused, unreadable.',
    labelNames: ['outcome'],
    registers,
  });
  const generations = new Gauge({
    name: 'cx_supergraph_generation',
    help: 'How many supergraphs this process has served, with the hash of the one that it serves.',
    labelNames: ['sha256'],
    registers,
  });
  const lastGood = new Gauge({
    name: 'cx_supergraph_last_good_timestamp_seconds',
    help: 'When the supergraph that is served came into service.',
    registers,
  });

  return {
    ...createEngineMetrics(registers),
    operationRan(contract, outcome, costUnits) {
      operations.inc({ contract, outcome });
      cost.inc({ contract }, costUnits);
    },
    fieldsDenied: (contract, count) => denied.inc({ contract }, count),
    credentialRefused: (reason) => refused.inc({ reason }),
    quotaStoreLost: (isLost) => lost.set(isLost ? 1 : 0),
    cacheAsked: (subgraph, outcome) => cached.inc({ subgraph, outcome }),
    supergraphServed(generation, sha256, at) {
      reloads.inc({ outcome: 'served' });
      generations.reset();
      generations.set({ sha256 }, generation);
      lastGood.set(at.valueOf() / 1000);
    },
    supergraphNotServed: (outcome) => reloads.inc({ outcome }),
    text: async () => ({ contentType: registry.contentType, body: await registry.metrics() }),
  };
}
