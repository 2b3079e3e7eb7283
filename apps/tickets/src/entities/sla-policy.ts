import { EntitySchema } from 'typeorm';

import type { TicketPriority, TicketType } from './ticket.ts';

/** One row of `sla_policy`: one version of what is promised for which tickets. Rows are only ever added. */
export interface SlaPolicy {
  id: string;
  brandId: string;
  /** Names the policy among those of its brand: all its versions have it. */
  key: string;
  version: number;
  name: string;
  /** Of several policies that match a ticket, the one with the smallest counts. */
  position: number;
  /** Null for all of them, as `priorities` and `channels`. */
  types: readonly TicketType[] | null;
  priorities: readonly TicketPriority[] | null;
  channels: readonly string[] | null;
  /** The schedule of its business clocks; null when it has none. */
  scheduleKey: string | null;
  /** In force from here until the next version is. */
  validFrom: Date;
  createdAt: Date;
}

export const SlaPolicyEntity = new EntitySchema<SlaPolicy>({
  name: 'SlaPolicy',
  tableName: 'sla_policy',
  columns: {
    id: { type: 'uuid', primary: true, primaryKeyConstraintName: 'sla_policy_pkey' },
    brandId: { name: 'brand_id', type: 'text' },
    key: { type: 'text' },
    version: { type: 'integer' },
    name: { type: 'text' },
    position: { type: 'integer' },
    types: { type: 'text', array: true, nullable: true },
    priorities: { type: 'text', array: true, nullable: true },
    channels: { type: 'text', array: true, nullable: true },
    scheduleKey: { name: 'schedule_key', type: 'text', nullable: true },
    validFrom: { name: 'valid_from', type: 'timestamptz', precision: 3 },
    createdAt: { name: 'created_at', type: 'timestamptz', precision: 3 },
  },
  uniques: [
    { name: 'sla_policy_version_key', columns: ['brandId', 'key', 'version'] },
    { name: 'sla_policy_valid_from_key', columns: ['brandId', 'key', 'validFrom'] },
  ],
});
