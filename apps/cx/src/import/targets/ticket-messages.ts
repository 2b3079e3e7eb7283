import { CommonMapping, Field, type Reader, recordHash, RowError } from '@cx/ingest';
import type { TicketMessageRecord } from '@cx/tickets';
import { z } from 'zod';

import { defineTarget } from '../import-target.ts';
import { CHANNELS } from './channels.ts';

const AUTHORS = ['CUSTOMER', 'AGENT', 'BOT', 'SYSTEM'] as const;
const VISIBILITIES = ['PUBLIC', 'INTERNAL'] as const;

const Mapping = CommonMapping.extend({
  target: z.literal('ticket-messages'),
  duplicates: z
    .literal('first', 'Messages are told apart by fields.message: there is no other rule.')
    .default('first'),
  /** Where the tickets are from, if not from where the messages are. */
  ticketSource: z.string().min(1).optional(),
  fields: z.strictObject({
    /** The ticket's external id. */
    ticket: Field,
    /** Which message of the ticket it is; a hash of the record when absent. */
    message: Field.optional(),
    at: Field,
    authorKind: Field,
    author: Field.optional(),
    /** PUBLIC when absent. */
    visibility: Field.optional(),
    automated: Field.optional(),
    /** The ticket's when absent. */
    channel: Field.optional(),
    text: Field,
    language: Field.optional(),
  }),
});

type MessageRow = Omit<TicketMessageRecord, 'ticket' | 'source'> & { readonly ticketId: string };

export const ticketMessages = defineTarget<z.output<typeof Mapping>, MessageRow>({
  name: 'ticket-messages',
  mapping: Mapping,

  compile({ fields }, columns) {
    const ticketId = columns.requiredText(fields.ticket);
    const messageId: Reader<string> =
      fields.message === undefined
        ? ({ content }) => recordHash(content)
        : columns.requiredText(fields.message);
    const at = columns.requiredInstant(fields.at);
    const authorKind = columns.oneOf(fields.authorKind, AUTHORS);
    const author = columns.text(fields.author);
    const visibility = columns.oneOf(fields.visibility, VISIBILITIES);
    const automated = columns.boolean(fields.automated);
    const channel = columns.oneOf(fields.channel, CHANNELS);
    const text = columns.requiredText(fields.text);
    const language = columns.text(fields.language);
    const kindColumn = columns.nameOf(fields.authorKind);

    return (record) => {
      const kind = authorKind(record);
      if (kind === null) throw new RowError(kindColumn, 'It is missing, and needed.');
      const seenBy = visibility(record) ?? 'PUBLIC';
      if (kind === 'CUSTOMER' && seenBy === 'INTERNAL') {
        throw new RowError(kindColumn, 'A customer writes no internal note.');
      }
      return {
        at: at(record),
        row: {
          ticketId: ticketId(record),
          externalId: messageId(record),
          at: at(record),
          authorKind: kind,
          author: author(record),
          visibility: seenBy,
          // What a program says is not said by hand, whatever the source calls it.
          automated: kind === 'BOT' || kind === 'SYSTEM' || (automated(record) ?? false),
          channel: channel(record),
          text: text(record),
          language: language(record),
        },
      };
    };
  },

  open: ({ tickets: { messageIntake, imports } }, { ticketSource }) => ({
    runs: imports,
    begin: () => Promise.resolve(),
    prepare: (rows) =>
      messageIntake.prepare(
        rows.map(({ row: { ticketId, ...message }, touch: { brandId, source } }) => ({
          ...message,
          source,
          ticket: { brandId, source: ticketSource ?? source, externalId: ticketId },
        })),
      ),
  }),
});
