import { CommonMapping, Field, recordHash, type Reader, type SourceRecord } from '@cx/ingest';
import type { TicketEventRecord } from '@cx/tickets';
import { z } from 'zod';

import { defineTarget } from '../import-target.ts';
import { CHANNELS } from './channels.ts';

const STATUSES = ['NEW', 'OPEN', 'PENDING', 'ON_HOLD', 'SOLVED', 'CLOSED', 'DELETED'] as const;
const TYPES = ['QUESTION', 'INCIDENT', 'PROBLEM', 'TASK', 'COMPLAINT', 'PRAISE'] as const;
const PRIORITIES = ['LOW', 'NORMAL', 'HIGH', 'URGENT'] as const;
const ACTORS = ['CUSTOMER', 'AGENT', 'BOT', 'SYSTEM'] as const;

const Mapping = CommonMapping.extend({
  target: z.literal('tickets'),
  duplicates: z
    .literal('first', 'Events of a ticket are told apart by fields.event: there is no other rule.')
    .default('first'),
  fields: z.strictObject({
    /** Which ticket the event belongs to. */
    ticket: Field,
    /** Which event of the ticket it is; a hash of the record when absent. */
    event: Field.optional(),
    at: Field,
    activity: Field.optional(),
    actorKind: Field.optional(),
    actor: Field.optional(),
    // What the event sets. A field without a value sets nothing.
    status: Field.optional(),
    type: Field.optional(),
    priority: Field.optional(),
    subject: Field.optional(),
    channel: Field.optional(),
    team: Field.optional(),
    assignee: Field.optional(),
  }),
});

type TicketRow = Omit<TicketEventRecord, 'ticket'> & { readonly ticketId: string };

export const tickets = defineTarget<z.output<typeof Mapping>, TicketRow>({
  name: 'tickets',
  mapping: Mapping,

  compile({ fields }, columns) {
    const ticketId = columns.requiredText(fields.ticket);
    const eventId =
      fields.event === undefined ? createRepeatCounter() : columns.requiredText(fields.event);
    const at = columns.requiredInstant(fields.at);
    const activity = columns.text(fields.activity);
    const actorKind = columns.oneOf(fields.actorKind, ACTORS);
    const actor = columns.text(fields.actor);
    const status = columns.oneOf(fields.status, STATUSES);
    const type = columns.oneOf(fields.type, TYPES);
    const priority = columns.oneOf(fields.priority, PRIORITIES);
    const subject = columns.text(fields.subject);
    const channel = columns.oneOf(fields.channel, CHANNELS);
    const team = columns.text(fields.team);
    const assignee = columns.text(fields.assignee);

    return (record) => ({
      at: at(record),
      row: {
        ticketId: ticketId(record),
        externalId: eventId(record),
        at: at(record),
        activity: activity(record),
        actorKind: actorKind(record),
        actor: actor(record),
        changes: withoutNulls({
          STATUS: status(record),
          TYPE: type(record),
          PRIORITY: priority(record),
          SUBJECT: subject(record),
          CHANNEL: channel(record),
          TEAM: team(record),
          ASSIGNEE: assignee(record),
        }),
      },
    });
  },

  open: ({ tickets: { intake, imports } }) => ({
    runs: imports,
    begin: () => Promise.resolve(),
    prepare: (rows) =>
      intake.prepare(
        rows.map(({ row: { ticketId, ...event }, touch, customerId }) => ({
          ...event,
          ticket: { brandId: touch.brandId, source: touch.source, externalId: ticketId },
          changes: customerId === null ? event.changes : { ...event.changes, CUSTOMER: customerId },
        })),
      ),
  }),
});

const REMEMBERED = 10_000;

/**
 * An id for events that have none: the hash of the record, and which of the same it is. A log can tell of
 * one thing twice, in lines that are the same to the letter; they stand close together, since they carry
 * the same time.
 */
function createRepeatCounter(): Reader<string> {
  const recent = new Map<string, number>();
  return ({ content }: SourceRecord) => {
    const hash = recordHash(content);
    const count = (recent.get(hash) ?? 0) + 1;
    recent.delete(hash);
    recent.set(hash, count);
    const [oldest] = recent.keys();
    if (recent.size > REMEMBERED && oldest !== undefined) recent.delete(oldest);
    return count === 1 ? hash : `${hash}#${count}`;
  };
}

function withoutNulls<Key extends string>(
  values: Readonly<Record<Key, string | null>>,
): Partial<Record<Key, string>> {
  const kept: Partial<Record<Key, string>> = {};
  for (const key in values) {
    const value = values[key];
    if (value !== null) kept[key] = value;
  }
  return kept;
}
