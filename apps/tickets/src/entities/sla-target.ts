import { EntitySchema } from 'typeorm';

import type { TicketPriority } from './ticket.ts';

export type SlaMetric =
  | 'FIRST_REPLY'
  | 'NEXT_REPLY'
  | 'RESOLUTION'
  | 'REQUESTER_WAIT'
  | 'AGENT_WORK';

/** CALENDAR never closes, BUSINESS runs while the schedule of the policy is open. */
export type SlaClockKind = 'CALENDAR' | 'BUSINESS';

/** One row of `sla_target`: how long something may take, by one version of a policy. */
export interface SlaTarget {
  policyId: string;
  /** Its place in the policy, from 1. */
  position: number;
  brandId: string;
  metric: SlaMetric;
  /** Null for those that no other target of the metric names. */
  priority: TicketPriority | null;
  targetSeconds: number;
  clock: SlaClockKind;
  /** Whether RESOLUTION stands still while the ticket waits for the customer. */
  pausedWhilePending: boolean;
}

export const SlaTargetEntity = new EntitySchema<SlaTarget>({
  name: 'SlaTarget',
  tableName: 'sla_target',
  columns: {
    policyId: {
      name: 'policy_id',
      type: 'uuid',
      primary: true,
      primaryKeyConstraintName: 'sla_target_pkey',
    },
    position: { type: 'integer', primary: true, primaryKeyConstraintName: 'sla_target_pkey' },
    brandId: { name: 'brand_id', type: 'text' },
    metric: { type: 'text' },
    priority: { type: 'text', nullable: true },
    targetSeconds: { name: 'target_seconds', type: 'integer' },
    clock: { type: 'text' },
    pausedWhilePending: { name: 'paused_while_pending', type: 'boolean' },
  },
  uniques: [{ name: 'sla_target_metric_key', columns: ['policyId', 'metric', 'priority'] }],
  foreignKeys: [
    {
      name: 'sla_target_policy_id_fkey',
      target: 'SlaPolicy',
      columnNames: ['policyId'],
      referencedColumnNames: ['id'],
    },
  ],
});
