import {
  type ColumnErasure,
  cut,
  emptied,
  type ErasurePlan,
  notPersonal,
} from '@cx/customer-links';

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
        ...notPersonal('A word of a closed list.', 'construct', 'state', 'choices'),
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
    self_assessment_fact: { tellsOfNobody: 'What a brand says of itself.' },
    brand_profile: { tellsOfNobody: 'A brand.' },
    touchpoint_profile: { tellsOfNobody: 'A place where a brand is met.' },
    signal: { tellsOfNobody: 'Figures of many, and who works on them.' },
    signal_event: { tellsOfNobody: 'What became of figures of many, and who did it.' },
    signal_command: { tellsOfNobody: 'What who works for a brand has done with figures of many.' },
    signal_watch: { tellsOfNobody: 'When a brand was looked at.' },
    signal_due: { tellsOfNobody: 'By what many are counted.' },
  },
  keptInEvents: [],
};
