import { EntitySchema } from 'typeorm';

/** How a follow-up ended: whether what had been promised was delivered, or nobody could be asked. */
export type FollowUpOutcome = 'DELIVERED' | 'NOT_DELIVERED' | 'NOT_REACHED';

/** One row of `follow_up`: somebody shall ask, once the ticket is solved, whether it was delivered. */
export interface FollowUp {
  id: string;
  brandId: string;
  ticketId: string;
  dueAt: Date;
  doneAt: Date | null;
  outcome: FollowUpOutcome | null;
  createdAt: Date;
  version: number;
}

const instant = { type: 'timestamptz', precision: 3 } as const;

export const FollowUpEntity = new EntitySchema<FollowUp>({
  name: 'FollowUp',
  tableName: 'follow_up',
  columns: {
    id: { type: 'uuid', primary: true, primaryKeyConstraintName: 'follow_up_pkey' },
    brandId: { name: 'brand_id', type: 'text' },
    ticketId: { name: 'ticket_id', type: 'uuid' },
    dueAt: { name: 'due_at', ...instant },
    doneAt: { name: 'done_at', ...instant, nullable: true },
    outcome: { type: 'text', nullable: true },
    createdAt: { name: 'created_at', ...instant },
    version: { type: 'integer' },
  },
  foreignKeys: [
    {
      name: 'follow_up_ticket_id_fkey',
      target: 'Ticket',
      columnNames: ['ticketId'],
      referencedColumnNames: ['id'],
    },
  ],
});
