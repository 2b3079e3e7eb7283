import { collectDefaultMetrics, Counter, Gauge, Registry } from 'prom-client';

/** What a gateway counts of itself, since its start. */
export interface Metrics {
  /** @param outcome `ok`, `errors`, or the code under which it was refused */
  operationRan(contract: string, outcome: string, costUnits: number): void;
  fieldsDenied(contract: string, count: number): void;
  /** @param reason as the log has it */
  credentialRefused(reason: string): void;
  /** Whether what callers use is counted in memory, because the shared store is away. */
  quotaStoreLost(isLost: boolean): void;
  /** All of it, in the text format of Prometheus. */
  text(): Promise<{ readonly contentType: string; readonly body: string }>;
}

export function createMetrics(): Metrics {
  const registry = new Registry();
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

  return {
    operationRan(contract, outcome, costUnits) {
      operations.inc({ contract, outcome });
      cost.inc({ contract }, costUnits);
    },
    fieldsDenied: (contract, count) => denied.inc({ contract }, count),
    credentialRefused: (reason) => refused.inc({ reason }),
    quotaStoreLost: (isLost) => lost.set(isLost ? 1 : 0),
    text: async () => ({ contentType: registry.contentType, body: await registry.metrics() }),
  };
}
