import { poolUses } from '@cx/database/pool-uses';
import type { BreakerState, PlansHeld } from '@cx/federation';
import { Counter, Gauge, Histogram, type Registry } from 'prom-client';

/** What a gateway counts of how it answers. */
export interface EngineMetrics {
  /** @param operation one of few @param outcome `ok`, the first code of its errors, `aborted`, or `http_…` */
  requestAnswered(operation: string, outcome: string, seconds: number): void;
  /** @param outcome `ok`, or the first code of its errors */
  subgraphAnswered(subgraph: string, outcome: string, seconds: number): void;
  /** @param planningMs how long it waited for its plan; null where there was one */
  planned(planningMs: number | null): void;
  breakerChanged(subgraph: string, state: BreakerState): void;
  /** Asks for the plans each time that somebody reads the metrics. */
  followPlans(held: () => PlansHeld): void;
}

const SECONDS = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 15];

const STATES: Readonly<Record<BreakerState, number>> = { closed: 0, 'half-open': 1, open: 2 };

export function createEngineMetrics(registers: Registry[]): EngineMetrics {
  const requests = new Histogram({
    name: 'cx_request_duration_seconds',
    help: 'Requests, by operation and outcome.',
    labelNames: ['operation', 'outcome'],
    buckets: SECONDS,
    registers,
  });
  const fetches = new Histogram({
    name: 'cx_subgraph_request_duration_seconds',
    help: 'Requests to subgraphs, by subgraph and outcome.',
    labelNames: ['subgraph', 'outcome'],
    buckets: SECONDS,
    registers,
  });
  const lookups = new Counter({
    name: 'cx_plan_lookups_total',
    help: 'Operations by whether their plan was there: hit, miss.',
    labelNames: ['result'],
    registers,
  });
  const planning = new Histogram({
    name: 'cx_planning_duration_seconds',
    help: 'How long operations waited for a plan that was not there.',
    buckets: SECONDS,
    registers,
  });
  const breakers = new Gauge({
    name: 'cx_subgraph_breaker_state',
    help: 'Whether a subgraph is asked: 0 it is, 1 it is tried, 2 it is left alone since it fails.',
    labelNames: ['subgraph'],
    registers,
  });
  let plansHeld = (): PlansHeld => ({ plans: 0, bytes: 0 });
  gaugePlans(() => plansHeld(), registers);
  gaugePools(registers);

  return {
    requestAnswered: (operation, outcome, seconds) =>
      requests.observe({ operation, outcome }, seconds),
    subgraphAnswered: (subgraph, outcome, seconds) =>
      fetches.observe({ subgraph, outcome }, seconds),
    planned(planningMs) {
      lookups.inc({ result: planningMs === null ? 'hit' : 'miss' });
      if (planningMs !== null) planning.observe(planningMs / 1000);
    },
    breakerChanged: (subgraph, state) => breakers.set({ subgraph }, STATES[state]),
    followPlans(held) {
      plansHeld = held;
    },
  };
}

function gaugePlans(held: () => PlansHeld, registers: Registry[]): void {
  const plans = new Gauge({ name: 'cx_plans', help: 'Plans that are kept.', registers });
  void new Gauge({
    name: 'cx_plans_bytes',
    help: 'What the plans that are kept take of memory, about.',
    registers,
    collect() {
      const { plans: count, bytes } = held();
      plans.set(count);
      this.set(bytes);
    },
  });
}

function gaugePools(registers: Registry[]): void {
  void new Gauge({
    name: 'cx_database_pool_connections',
    help: 'Connections of database pools by state: used, idle; and waiting for one.',
    labelNames: ['pool', 'state'],
    registers,
    collect() {
      this.reset();
      for (const { name: pool, total, idle, waiting } of poolUses()) {
        // Two pools may have one name.
        this.inc({ pool, state: 'used' }, total - idle);
        this.inc({ pool, state: 'idle' }, idle);
        this.inc({ pool, state: 'waiting' }, waiting);
      }
    },
  });
}
