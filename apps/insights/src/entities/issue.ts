import { EntitySchema } from 'typeorm';

export type IssueState = 'OPEN' | 'RESOLVED' | 'NOT_TAKEN_UP';

/** One row of `issue`: the contacts of one customer and brand on one cause. */
export interface Issue {
  /** That of its first contact. */
  id: string;
  brandId: string;
  customerId: string;
  /** What the support desk calls it, where it has said so. */
  statedId: string | null;
  /** What most of its contacts are about. */
  topic: string | null;
  state: IssueState;
  openedAt: Date;
  lastContactAt: Date;
  /** When the last of its tickets was solved; null unless it is resolved. */
  closedAt: Date | null;
  contacts: number;
  /** In the order of their first use. */
  channels: readonly string[];
  /** How often a contact came by another channel than the one before it. */
  channelSwitches: number;
  /** The customer turned to another channel while a ticket of it was open. */
  hasOverlap: boolean;
}

export const IssueEntity = new EntitySchema<Issue>({
  name: 'Issue',
  tableName: 'issue',
  columns: {
    customerId: {
      name: 'customer_id',
      type: 'uuid',
      primary: true,
      primaryKeyConstraintName: 'issue_pkey',
    },
    id: { type: 'uuid', primary: true, primaryKeyConstraintName: 'issue_pkey' },
    brandId: { name: 'brand_id', type: 'text' },
    statedId: { name: 'stated_id', type: 'uuid', nullable: true },
    topic: { type: 'text', nullable: true },
    state: { type: 'text' },
    openedAt: { name: 'opened_at', type: 'timestamptz', precision: 3 },
    lastContactAt: { name: 'last_contact_at', type: 'timestamptz', precision: 3 },
    closedAt: { name: 'closed_at', type: 'timestamptz', precision: 3, nullable: true },
    contacts: { type: 'integer' },
    channels: { type: 'text', array: true },
    channelSwitches: { name: 'channel_switches', type: 'integer' },
    hasOverlap: { name: 'has_overlap', type: 'boolean' },
  },
});
