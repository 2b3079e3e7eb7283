import { EntitySchema } from 'typeorm';

/** One row of `response_ticket`: the ticket that was asked for because of a response. */
export interface ResponseTicket {
  responseId: string;
  brandId: string;
  ticketId: string;
  requestedAt: Date;
}

export const ResponseTicketEntity = new EntitySchema<ResponseTicket>({
  name: 'ResponseTicket',
  tableName: 'response_ticket',
  columns: {
    responseId: {
      name: 'response_id',
      type: 'uuid',
      primary: true,
      primaryKeyConstraintName: 'response_ticket_pkey',
    },
    brandId: { name: 'brand_id', type: 'text' },
    ticketId: { name: 'ticket_id', type: 'uuid' },
    requestedAt: { name: 'requested_at', type: 'timestamptz', precision: 3 },
  },
  foreignKeys: [
    {
      name: 'response_ticket_response_id_fkey',
      target: 'SurveyResponse',
      columnNames: ['responseId'],
      referencedColumnNames: ['id'],
    },
  ],
});
