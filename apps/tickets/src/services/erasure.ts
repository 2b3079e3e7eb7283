import {
  cut,
  emptied,
  type ErasurePlan,
  notPersonal,
  renamed,
  replacedBy,
} from '@cx/customer-links';
import { brandTopicsErasure, textAnalysisErasure } from '@cx/text-enrichment';

const CLOSED_LIST = 'A word of a closed list.';

/** What becomes of tickets when their customer is erased. */
export const erasure: ErasurePlan = {
  domain: 'tickets',
  tables: {
    schedule: { tellsOfNobody: 'When a brand works.' },
    sla_policy: { tellsOfNobody: 'What a brand promises.' },
    sla_target: { tellsOfNobody: 'What a brand promises.' },
    brand_topics: brandTopicsErasure,
    retention_policy: { tellsOfNobody: 'How long a brand keeps words.' },
    ticket: {
      of: { customer: 'customer_id' },
      columns: {
        external_id: renamed,
        subject: cut,
        ...notPersonal(CLOSED_LIST, 'type', 'status', 'priority', 'channel', 'origin_kind'),
        ...notPersonal('The key of a brand.', 'brand_id'),
        ...notPersonal('The desk that the ticket is from.', 'source'),
        ...notPersonal('Who works for the brand.', 'assignee', 'team'),
      },
    },
    ticket_event: {
      of: { parent: 'ticket', by: 'ticket_id' },
      columns: {
        external_id: renamed,
        to_value: replacedBy(`CASE WHEN field IN
          ('STATUS', 'TYPE', 'PRIORITY', 'CHANNEL', 'TEAM', 'ASSIGNEE', 'CUSTOMER', 'ISSUE') THEN to_value END`),
        actor: replacedBy(`CASE WHEN actor_kind IN ('AGENT', 'BOT', 'SYSTEM') THEN actor END`),
        ...notPersonal(CLOSED_LIST, 'field', 'actor_kind'),
        ...notPersonal('The key of a brand.', 'brand_id'),
        ...notPersonal('The name of a step of the desk.', 'activity'),
      },
    },
    text_analysis: textAnalysisErasure('message'),
    call: {
      of: { parent: 'ticket', by: 'ticket_id' },
      columns: {
        ...notPersonal(CLOSED_LIST, 'channel'),
        ...notPersonal('The key of a brand.', 'brand_id'),
        ...notPersonal('Who works for the brand.', 'agent'),
      },
    },
    sla_clock: {
      of: { parent: 'ticket', by: 'ticket_id' },
      columns: {
        ...notPersonal(CLOSED_LIST, 'clock', 'metric', 'priority_applied'),
        ...notPersonal('Instants.', 'pauses'),
        ...notPersonal('The key of a brand.', 'brand_id'),
      },
    },
    sla_recount: {
      of: { parent: 'ticket', by: 'ticket_id' },
      columns: { ...notPersonal('The key of a brand.', 'brand_id') },
    },
    follow_up: {
      of: { parent: 'ticket', by: 'ticket_id' },
      columns: {
        ...notPersonal(CLOSED_LIST, 'outcome'),
        ...notPersonal('The key of a brand.', 'brand_id'),
      },
    },
    gesture: {
      of: { parent: 'ticket', by: 'ticket_id' },
      columns: {
        ...notPersonal(CLOSED_LIST, 'type', 'currency'),
        ...notPersonal('The key of a brand.', 'brand_id'),
      },
    },
    appointment: {
      of: { parent: 'ticket', by: 'ticket_id' },
      columns: { ...notPersonal('The key of a brand.', 'brand_id') },
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
    'source',
    'team',
    'originKind',
    'sentiment',
    'topics',
    'intents',
    'emotions',
  ],
};
