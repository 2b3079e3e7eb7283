import type {
  AdvocacyEvidence,
  ChurnEvidence,
  CustomerEvidence,
} from '../entities/customer-evidence.ts';
import type { CustomerState, Lifecycle } from '../entities/customer-state.ts';
import { advocacyStatusOf, type AdvocacyStatus } from './advocacy.ts';
import { type ChurnLevel, churnLevelOf, churnScoreOf } from './churn-risk.ts';
import { evidenceSince } from './evidence.ts';

export interface Advocacy {
  readonly status: AdvocacyStatus;
  readonly score: number;
  readonly evidence: readonly AdvocacyEvidence[];
}

export interface ChurnRisk {
  readonly customerId: string;
  /** The one that was asked for; null for all that the caller sees. */
  readonly brand: string | null;
  readonly level: ChurnLevel;
  readonly score: number;
  readonly lifecycle: Lifecycle | null;
  readonly evidence: readonly ChurnEvidence[];
}

/** What is known of one customer and the brands that the caller sees. */
export interface Standing {
  readonly customerId: string;
  readonly brand: string | null;
  /** In the last year, newest first. */
  readonly evidence: readonly CustomerEvidence[];
  readonly states: readonly CustomerState[];
}

const MOST_SHOWN = 100;

/** What matters most first: what stands so with one brand is what somebody must know. */
const LIFECYCLES: readonly Lifecycle[] = ['AT_RISK', 'LOST', 'ACTIVE', 'PROSPECT'];

export function advocacyOf(evidence: readonly CustomerEvidence[]): Advocacy {
  const own = evidence.filter((one) => one.purpose === 'ADVOCACY');
  return {
    status: advocacyStatusOf(own),
    score: own.reduce((sum, { points }) => sum + points, 0),
    evidence: own.slice(0, MOST_SHOWN),
  };
}

export function churnRiskOf(standing: Standing, now: Date): ChurnRisk {
  const { customerId, brand, evidence, states } = standing;
  const own = evidence.filter((one) => one.purpose === 'CHURN');
  const score = churnScoreOf(own);
  return {
    customerId,
    brand,
    level: churnLevelOf(
      score,
      states.some(({ lastContactAt: at }) => at !== null && at > evidenceSince(now)),
    ),
    score,
    lifecycle: LIFECYCLES.find((one) => states.some(({ lifecycle }) => lifecycle === one)) ?? null,
    evidence: own.slice(0, MOST_SHOWN),
  };
}
