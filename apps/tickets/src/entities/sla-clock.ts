import { EntitySchema } from 'typeorm';

import type { SlaClockKind, SlaMetric } from './sla-target.ts';
import type { TicketPriority } from './ticket.ts';

/** One row of `sla_clock`: how one promise of a policy went with one ticket. */
export interface SlaClockRow {
  id: string;
  brandId: string;
  ticketId: string;
  /** The version of the policy that was applied. */
  policyId: string;
  metric: SlaMetric;
  /** The how manieth clock of the metric it is on its ticket, from 1. */
  cycle: number;
  /** What the ticket had when the policy was applied. */
  priorityApplied: TicketPriority | null;
  targetSeconds: number;
  clock: SlaClockKind;
  startedAt: Date;
  pauses: readonly StoredPause[];
  /** Null while it is paused, and when its schedules never open for so long. */
  dueAt: Date | null;
  fulfilledAt: Date | null;
  breachedAt: Date | null;
  /** How long it ran, with and without closed hours; both null until it is fulfilled. */
  calendarSeconds: number | null;
  /** Null for a policy without a schedule. */
  businessSeconds: number | null;
  /** When it must be looked at though nothing happens; null when never. */
  lookAt: Date | null;
  changedAt: Date;
}

/** As JSON writes instants; without an end it is paused still. */
export interface StoredPause {
  readonly from: string;
  readonly to: string | null;
}

const instant = { type: 'timestamptz', precision: 3 } as const;

export const SlaClockEntity = new EntitySchema<SlaClockRow>({
  name: 'SlaClock',
  tableName: 'sla_clock',
  columns: {
    id: { type: 'uuid', primary: true, primaryKeyConstraintName: 'sla_clock_pkey' },
    brandId: { name: 'brand_id', type: 'text' },
    ticketId: { name: 'ticket_id', type: 'uuid' },
    policyId: { name: 'policy_id', type: 'uuid' },
    metric: { type: 'text' },
    cycle: { type: 'integer' },
    priorityApplied: { name: 'priority_applied', type: 'text', nullable: true },
    targetSeconds: { name: 'target_seconds', type: 'integer' },
    clock: { type: 'text' },
    startedAt: { name: 'started_at', ...instant },
    pauses: { type: 'jsonb' },
    dueAt: { name: 'due_at', ...instant, nullable: true },
    fulfilledAt: { name: 'fulfilled_at', ...instant, nullable: true },
    breachedAt: { name: 'breached_at', ...instant, nullable: true },
    calendarSeconds: { name: 'calendar_seconds', type: 'double precision', nullable: true },
    businessSeconds: { name: 'business_seconds', type: 'double precision', nullable: true },
    lookAt: { name: 'look_at', ...instant, nullable: true },
    changedAt: { name: 'changed_at', ...instant },
  },
  uniques: [{ name: 'sla_clock_cycle_key', columns: ['ticketId', 'metric', 'cycle'] }],
  foreignKeys: [
    {
      name: 'sla_clock_ticket_id_fkey',
      target: 'Ticket',
      columnNames: ['ticketId'],
      referencedColumnNames: ['id'],
    },
    {
      name: 'sla_clock_policy_id_fkey',
      target: 'SlaPolicy',
      columnNames: ['policyId'],
      referencedColumnNames: ['id'],
    },
  ],
});
