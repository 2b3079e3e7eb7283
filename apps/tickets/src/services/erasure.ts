import {
  cut,
  emptied,
  type ErasurePlan,
  notPersonal,
  renamed,
  replacedBy,
} from '@cx/customer-links';

const CLOSED_LIST = 'A word of a closed list.';

/** What becomes of tickets when their customer is erased. */
export const erasure: ErasurePlan = {
  domain: 'tickets',
  tables: {
    retention_policy: { tellsOfNobody: 'How long a brand keeps words.' },
    ticket: {
      of: { customer: 'customer_id' },
      columns: {
        external_id: renamed,
        subject: cut,
        ...notPersonal(CLOSED_LIST, 'type', 'status', 'priority', 'channel'),
        ...notPersonal('The key of a brand.', 'brand_id'),
        ...notPersonal('The desk that the ticket is from.', 'source'),
        ...notPersonal('Who works for the brand.', 'assignee'),
      },
    },
    ticket_event: {
      of: { parent: 'ticket', by: 'ticket_id' },
      columns: {
        external_id: renamed,
        to_value: replacedBy(`CASE WHEN field IN
          ('STATUS', 'TYPE', 'PRIORITY', 'CHANNEL', 'ASSIGNEE', 'CUSTOMER') THEN to_value END`),
        actor: replacedBy(`CASE WHEN actor_kind IN ('AGENT', 'BOT', 'SYSTEM') THEN actor END`),
        ...notPersonal(CLOSED_LIST, 'field', 'actor_kind'),
        ...notPersonal('The key of a brand.', 'brand_id'),
        ...notPersonal('The name of a step of the desk.', 'activity'),
      },
    },
    message: {
      of: { parent: 'ticket', by: 'ticket_id' },
      columns: {
        external_id: renamed,
        text: emptied,
        author: replacedBy(`CASE WHEN author_kind <> 'CUSTOMER' THEN author END`),
        ...notPersonal(CLOSED_LIST, 'author_kind', 'visibility', 'channel'),
        ...notPersonal('The key of a brand.', 'brand_id'),
        ...notPersonal('The desk that the message is from.', 'source'),
        ...notPersonal('One of the languages of many.', 'language'),
      },
    },
  },
  retention: { table: 'ticket', since: 'opened_at' },
  keptInEvents: [
    'channel',
    'direction',
    'type',
    'status',
    'priority',
    'origin',
    'field',
    'language',
  ],
};
