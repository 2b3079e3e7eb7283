import { EntitySchema } from 'typeorm';

/** One row of `appointment`: when somebody shall come to a customer, and came. */
export interface Appointment {
  id: string;
  brandId: string;
  ticketId: string;
  windowStart: Date;
  windowEnd: Date;
  arrivedAt: Date | null;
  createdAt: Date;
  version: number;
}

const instant = { type: 'timestamptz', precision: 3 } as const;

export const AppointmentEntity = new EntitySchema<Appointment>({
  name: 'Appointment',
  tableName: 'appointment',
  columns: {
    id: { type: 'uuid', primary: true, primaryKeyConstraintName: 'appointment_pkey' },
    brandId: { name: 'brand_id', type: 'text' },
    ticketId: { name: 'ticket_id', type: 'uuid' },
    windowStart: { name: 'window_start', ...instant },
    windowEnd: { name: 'window_end', ...instant },
    arrivedAt: { name: 'arrived_at', ...instant, nullable: true },
    createdAt: { name: 'created_at', ...instant },
    version: { type: 'integer' },
  },
  foreignKeys: [
    {
      name: 'appointment_ticket_id_fkey',
      target: 'Ticket',
      columnNames: ['ticketId'],
      referencedColumnNames: ['id'],
    },
  ],
});
