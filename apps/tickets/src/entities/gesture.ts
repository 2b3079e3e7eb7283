import { EntitySchema } from 'typeorm';

export type GestureType =
  | 'REFUND'
  | 'DISCOUNT'
  | 'VOUCHER'
  | 'GIFT'
  | 'UPGRADE'
  | 'REPLACEMENT'
  | 'OTHER';

/** One row of `gesture`: what a customer was given for goodwill. Rows are only ever added. */
export interface Gesture {
  id: string;
  brandId: string;
  /** Null for one that was made on a mention, as the other way round. */
  ticketId: string | null;
  mentionId: string | null;
  type: GestureType;
  /** In the smallest unit of the currency, such as cents. */
  costMinor: number;
  /** ISO 4217. */
  currency: string;
  madeAt: Date;
  createdAt: Date;
}

export const GestureEntity = new EntitySchema<Gesture>({
  name: 'Gesture',
  tableName: 'gesture',
  columns: {
    id: { type: 'uuid', primary: true, primaryKeyConstraintName: 'gesture_pkey' },
    brandId: { name: 'brand_id', type: 'text' },
    ticketId: { name: 'ticket_id', type: 'uuid', nullable: true },
    mentionId: { name: 'mention_id', type: 'uuid', nullable: true },
    type: { type: 'text' },
    costMinor: { name: 'cost_minor', type: 'integer' },
    currency: { type: 'text' },
    madeAt: { name: 'made_at', type: 'timestamptz', precision: 3 },
    createdAt: { name: 'created_at', type: 'timestamptz', precision: 3 },
  },
  foreignKeys: [
    {
      name: 'gesture_ticket_id_fkey',
      target: 'Ticket',
      columnNames: ['ticketId'],
      referencedColumnNames: ['id'],
    },
  ],
});
