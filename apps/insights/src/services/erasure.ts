import {
  type ColumnErasure,
  type CustomersRows,
  cut,
  emptied,
  type ErasurePlan,
  notPersonal,
} from '@cx/customer-links';
import { FAMILIES, rollupOf } from '@cx/metrics';

/** By what a fact is counted, beside whom it is of. */
const FIGURES = {
  ...notPersonal('The key of a brand.', 'brand_id'),
  ...notPersonal('A touchpoint of a brand.', 'touchpoint'),
};

const WORDS = notPersonal('A word of a closed list.', 'channel', 'intents', 'sentiment');
const SPOKEN = {
  ...notPersonal('One of the languages of many.', 'language'),
  ...notPersonal('What many speak of.', 'topics'),
};
const TEAM = notPersonal('A team of a brand.', 'team');

/** What kind of person it is leads to the person where few are of that kind. */
const PERSON = { country: cut, age_band: cut, gender: cut };

/** An order leads to whoever made it; a product or a place does not. */
const unlessOrder: ColumnErasure = {
  becomes: (column) => `CASE WHEN subject_type <> 'ORDER' THEN ${column} END`,
};

const counted = Object.fromEntries(
  [...FAMILIES.map(rollupOf), 'rollup_chunk'].map((table) => [
    table,
    {
      tellsOfNobody:
        'Sums, and ids of customers to count them by, reckoned anew when a row changes that they count.',
    },
  ]),
);

/** Tells how one person stands to a brand, and no figure of the brand needs it. */
function gone(...columns: readonly string[]): CustomersRows {
  return {
    of: { customer: 'customer_id' },
    isRemoved: true,
    columns: Object.fromEntries(columns.map((column) => [column, cut])),
  };
}

/** What becomes of what is told here of a customer who is erased: figures stay, without words and kind of person. */
export const erasure: ErasurePlan = {
  domain: 'insights',
  tables: {
    interaction: {
      of: { customer: 'customer_id' },
      columns: {
        summary: cut,
        ...PERSON,
        ...FIGURES,
        ...TEAM,
        ...notPersonal('A word of a closed list.', 'domain', 'channel', 'direction'),
      },
    },
    ticket_fact: {
      of: { customer: 'customer_id' },
      columns: {
        ...PERSON,
        ...FIGURES,
        ...WORDS,
        ...SPOKEN,
        ...TEAM,
        ...notPersonal('The place that the ticket is from.', 'source'),
        ...notPersonal('A word of a closed list.', 'type', 'status', 'priority', 'origin_kind'),
      },
    },
    review_fact: {
      of: { customer: 'customer_id' },
      columns: {
        ...PERSON,
        ...FIGURES,
        ...WORDS,
        ...SPOKEN,
        ...TEAM,
        ...notPersonal('The place that the review is from.', 'source'),
        ...notPersonal('A word of a closed list.', 'status', 'subject_type'),
        ...notPersonal('Ratings of parts that many rate.', 'aspects'),
        subject_ref: unlessOrder,
      },
    },
    mention_fact: {
      of: { customer: 'customer_id' },
      columns: {
        ...PERSON,
        ...FIGURES,
        ...WORDS,
        ...SPOKEN,
        ...TEAM,
        ...notPersonal('The place that the mention is from.', 'network'),
        ...notPersonal('A word of a closed list.', 'kind', 'source_kind'),
      },
    },
    response_fact: {
      of: { customer: 'customer_id' },
      columns: {
        ...PERSON,
        own_country: cut,
        own_age_band: cut,
        own_gender: cut,
        ...FIGURES,
        ...WORDS,
        ...SPOKEN,
        ...TEAM,
        ...notPersonal('The key of a survey.', 'survey_key'),
      },
    },
    answer_fact: {
      of: { parent: 'response_fact', by: 'response_id' },
      columns: {
        ...FIGURES,
        ...notPersonal('The key of a survey, or of its question.', 'survey_key', 'question_key'),
        ...notPersonal(
          'A word of a closed list.',
          'construct',
          'state',
          'choices',
          'offered_channels',
          'chosen_channels',
        ),
      },
    },
    invitation_fact: {
      of: { customer: 'customer_id' },
      columns: {
        ...PERSON,
        ...notPersonal('The key of a brand.', 'brand_id'),
        ...notPersonal('The key of a survey.', 'survey_key'),
        ...notPersonal('A word of a closed list.', 'channel'),
      },
    },
    verbatim: {
      of: { customer: 'customer_id' },
      columns: {
        text: emptied,
        ...PERSON,
        ...FIGURES,
        ...WORDS,
        ...SPOKEN,
        ...TEAM,
        ...notPersonal('A word of a closed list.', 'domain', 'emotions', 'part'),
      },
    },
    customer_profile: {
      of: { customer: 'customer_id' },
      columns: { ...PERSON, ...notPersonal('A word of a closed list.', 'kind') },
    },
    customer_value: {
      of: { customer: 'customer_id' },
      columns: {
        ...notPersonal('The key of a brand.', 'brand_id'),
        ...notPersonal('A currency.', 'currency'),
      },
    },
    action: {
      of: { customer: 'customer_id' },
      columns: {
        title: emptied,
        outcome: cut,
        ...FIGURES,
        ...notPersonal('What many speak of.', 'topic'),
        ...notPersonal('Teams of a brand, and who works for it.', 'teams', 'owner', 'created_by'),
        ...notPersonal('A word of a closed list.', 'subject_kind', 'status'),
        ...notPersonal('Who works for a brand, and words of a closed list.', 'history'),
      },
    },
    customer_state: {
      of: { customer: 'customer_id' },
      columns: {
        ...notPersonal('The key of a brand.', 'brand_id'),
        lifecycle: cut,
        ...PERSON,
      },
    },
    issue: gone('brand_id', 'topic', 'state', 'channels'),
    issue_contact: gone('brand_id', 'domain', 'channel'),
    tried_contact: gone('brand_id', 'domain', 'channel', 'failure'),
    customer_evidence: gone('brand_id', 'purpose', 'kind', 'domain'),
    customer_outcome: {
      of: { customer: 'customer_id' },
      columns: {
        ...PERSON,
        ...FIGURES,
        ...TEAM,
        ...notPersonal('A word of a closed list.', 'domain', 'channel', 'kind'),
      },
    },
    competitor_panel_fact: { tellsOfNobody: 'Brands.' },
    self_assessment_fact: { tellsOfNobody: 'What a brand says of itself.' },
    bi_reader: { tellsOfNobody: 'Who reads by SQL: no customer.' },
    brand_profile: { tellsOfNobody: 'A brand.' },
    touchpoint_profile: { tellsOfNobody: 'A place where a brand is met.' },
    ...counted,
    rollup_mark: { tellsOfNobody: 'Days.' },
    rollup_zone: { tellsOfNobody: 'Zones.' },
    row_change: { tellsOfNobody: 'When which row changed.' },
    signal: { tellsOfNobody: 'Figures of many, and who works on them.' },
    signal_event: { tellsOfNobody: 'What became of figures of many, and who did it.' },
    signal_command: { tellsOfNobody: 'What who works for a brand has done with figures of many.' },
    signal_watch: { tellsOfNobody: 'When a brand was looked at.' },
    signal_due: { tellsOfNobody: 'By what many are counted.' },
  },
  keptInEvents: ['status', 'subjectKind', 'topic', 'touchpoint', 'teams'],
};
