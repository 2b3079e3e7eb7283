import { insertOf, updateOf, valuesOf, type Reads, tableOf, type WriteQuery } from '@cx/database';
import type { EntitySchema } from 'typeorm';

import { type Appointment, AppointmentEntity } from '../entities/appointment.ts';
import { type FollowUp, FollowUpEntity } from '../entities/follow-up.ts';
import { type Gesture, GestureEntity } from '../entities/gesture.ts';

/** What others are told of something that follows a ticket or a mention. */
export interface AftercareEvent {
  readonly type: string;
  readonly brandId: string;
  readonly ticketId: string | null;
  /** The ticket or, when it is about none, the mention. */
  readonly subjectId: string;
  readonly at: Date;
  readonly payload: object;
}

const FIND_BRAND = `SELECT brand_id AS "brandId" FROM ticket WHERE id = $1`;

const ADD_EVENT = `
  INSERT INTO outbox (type, brand_id, customer_id, subject_id, occurred_at, payload)
  VALUES ($1, $2, (SELECT customer_id FROM ticket WHERE id = $3), $4, $5, $6)`;

/** What follows tickets. Each statement that writes or locks runs in the transaction of a mutation. */
export const aftercare = {
  followUps: rowsOf<FollowUp>(FollowUpEntity, 'dueAt'),
  gestures: rowsOf<Gesture>(GestureEntity, 'madeAt'),
  appointments: rowsOf<Appointment>(AppointmentEntity, 'windowStart'),

  /** The brand of a ticket; null when there is none. */
  async findBrand(query: WriteQuery, ticketId: string): Promise<string | null> {
    const [ticket] = await query<{ brandId: string }>(FIND_BRAND, [ticketId]);
    return ticket?.brandId ?? null;
  },

  async addEvent(query: WriteQuery, event: AftercareEvent): Promise<void> {
    const { type, brandId, ticketId, subjectId, at, payload } = event;
    await query(ADD_EVENT, [type, brandId, ticketId, subjectId, at, JSON.stringify(payload)]);
  },
};

interface Rows<Row> {
  insert(query: WriteQuery, row: Row): Promise<void>;
  /** Null when there is none. Others wait until the transaction has ended. */
  lock(query: WriteQuery, id: string): Promise<Row | null>;
  update(query: WriteQuery, row: Row): Promise<void>;
  findByIds(reads: Reads, ids: readonly string[]): Promise<Row[]>;
  /** In order of time. */
  findBy(reads: Reads, owner: keyof Row & string, ids: readonly string[]): Promise<Row[]>;
}

function rowsOf<Row extends { id: string }>(
  entity: EntitySchema<Row>,
  orderBy: keyof Row & string,
): Rows<Row> {
  const table = tableOf<Row>(entity);
  const { name, columns, selectList } = table;
  const INSERT = insertOf(name, columns);
  const LOCK = `SELECT ${selectList} FROM ${name} WHERE id = $1 FOR UPDATE`;
  const UPDATE = updateOf(name, 'id', columns);
  const FIND_BY_IDS = `SELECT ${selectList} FROM ${name} WHERE id = ANY($1::uuid[])`;

  return {
    async insert(query, row) {
      await query(INSERT, valuesOf(columns, row));
    },
    async lock(query, wanted) {
      const [row] = await query<Row>(LOCK, [wanted]);
      return row ?? null;
    },
    async update(query, row) {
      await query(UPDATE, valuesOf(columns, row));
    },
    findByIds: (reads, ids) => reads.lookUp<Row>(FIND_BY_IDS, [ids]),
    findBy: (reads, owner, ids) =>
      reads.query<Row>(
        `SELECT ${selectList} FROM ${name} WHERE ${table.column(owner).name} = ANY($1::uuid[])
         ORDER BY ${table.column(orderBy).name}, id`,
        [ids],
      ),
  };
}
