import { EntitySchema } from 'typeorm';

/** One row of `review_ticket`: which ticket a review was made a complaint by. */
export interface ReviewTicket {
  reviewId: string;
  brandId: string;
  ticketId: string;
  /** Id of a principal. */
  requestedBy: string;
  requestedAt: Date;
}

export const ReviewTicketEntity = new EntitySchema<ReviewTicket>({
  name: 'ReviewTicket',
  tableName: 'review_ticket',
  columns: {
    reviewId: {
      name: 'review_id',
      type: 'uuid',
      primary: true,
      primaryKeyConstraintName: 'review_ticket_pkey',
    },
    brandId: { name: 'brand_id', type: 'text' },
    ticketId: { name: 'ticket_id', type: 'uuid' },
    requestedBy: { name: 'requested_by', type: 'text' },
    requestedAt: { name: 'requested_at', type: 'timestamptz', precision: 3 },
  },
  uniques: [{ name: 'review_ticket_ticket_id_key', columns: ['ticketId'] }],
  foreignKeys: [
    {
      name: 'review_ticket_review_id_fkey',
      columnNames: ['reviewId'],
      target: 'Review',
      referencedColumnNames: ['id'],
    },
  ],
});
