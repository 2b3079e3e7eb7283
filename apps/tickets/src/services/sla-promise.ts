import type { SlaPolicy } from '../entities/sla-policy.ts';
import type { SlaMetric, SlaTarget } from '../entities/sla-target.ts';
import type { Ticket, TicketPriority } from '../entities/ticket.ts';
import type { LoggedChange } from './sla-log.ts';
import { projectTicket } from './ticket-projection.ts';

/** A version of a policy with what it promises. */
export interface PolicyVersion extends SlaPolicy {
  readonly targets: readonly PolicyTarget[];
}

export type PolicyTarget = Omit<SlaTarget, 'policyId' | 'brandId' | 'position'>;

/** What was promised of one ticket, for good. */
export interface SlaPromise {
  readonly policy: PolicyVersion;
  readonly priority: TicketPriority | null;
}

/**
 * Finds what is promised of a ticket: by the policies that were in force when it was opened, the first that
 * matches it, at the first moment at which one does, with the priority that the ticket had then. A policy
 * matches when it has a target for that priority, so that one by priority waits for a ticket to get one.
 *
 * @param changes at least one, in order
 * @param versions all of the ticket's brand
 */
export function slaPromiseOf(
  changes: readonly LoggedChange[],
  versions: readonly PolicyVersion[],
): SlaPromise | null {
  const [first] = changes;
  if (first === undefined) return null;
  const policies = inForceAt(first.at, versions);
  if (policies.length === 0) return null;

  const known: LoggedChange[] = [];
  for (const ofInstant of Map.groupBy(changes, ({ at }) => at.getTime()).values()) {
    const isOpening = known.length === 0;
    known.push(...ofInstant);
    if (!isOpening && !ofInstant.some(({ field }) => MATCHED.has(field))) continue;
    const ticket = projectTicket(known);
    const policy = policies.find((one) => matches(one, ticket));
    if (policy !== undefined) return { policy, priority: ticket.priority };
  }
  return null;
}

/** What a policy promises for a metric; a target that names the priority goes before one that names none. */
export function targetOf(
  { targets }: Pick<PolicyVersion, 'targets'>,
  metric: SlaMetric,
  priority: TicketPriority | null,
): PolicyTarget | null {
  const ofMetric = targets.filter((target) => target.metric === metric);
  const named = ofMetric.find((target) => priority !== null && target.priority === priority);
  return named ?? ofMetric.find((target) => target.priority === null) ?? null;
}

const MATCHED: ReadonlySet<string> = new Set(['TYPE', 'PRIORITY', 'CHANNEL']);

function inForceAt(at: Date, versions: readonly PolicyVersion[]): PolicyVersion[] {
  const begun = versions.filter(({ validFrom }) => validFrom <= at);
  const latest = [...Map.groupBy(begun, ({ key }) => key).values()].flatMap((ofKey) =>
    ofKey.toSorted((one, other) => other.version - one.version).slice(0, 1),
  );
  return latest.toSorted(
    (one, other) => one.position - other.position || (one.key < other.key ? -1 : 1),
  );
}

function matches(
  { types, priorities, channels, targets }: PolicyVersion,
  { type, priority, channel }: Pick<Ticket, 'type' | 'priority' | 'channel'>,
): boolean {
  return (
    (types?.includes(type) ?? true) &&
    (priorities === null || (priority !== null && priorities.includes(priority))) &&
    (channels?.includes(channel) ?? true) &&
    targets.some((target) => target.priority === null || target.priority === priority)
  );
}
