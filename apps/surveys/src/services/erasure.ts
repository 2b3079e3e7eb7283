import { emptied, type ErasurePlan, notPersonal, renamed, replacedBy } from '@cx/customer-links';
import { brandTopicsErasure, textAnalysisErasure } from '@cx/text-enrichment';

/** What becomes of responses when their respondent is erased: values, states, weights and times stay. */
export const erasure: ErasurePlan = {
  domain: 'surveys',
  tables: {
    survey_version: { tellsOfNobody: 'What a brand asks.' },
    self_assessment: { tellsOfNobody: 'What a brand thinks of itself.' },
    brand_topics: brandTopicsErasure,
    retention_policy: { tellsOfNobody: 'How long a brand keeps words.' },
    survey: { tellsOfNobody: 'What a brand asks.' },
    question: { tellsOfNobody: 'What a brand asks.' },
    survey_response: {
      of: { customer: 'customer_id' },
      columns: {
        external_id: renamed,
        // A hash of few possible answers tells which they were.
        answers_hash: emptied,
        ...notPersonal('A word of a closed list.', 'channel'),
        ...notPersonal('The key of a brand.', 'brand_id'),
        ...notPersonal('The place that the response is from.', 'source'),
        ...notPersonal('The key of a survey.', 'survey_key'),
        ...notPersonal('One of the languages of many.', 'language'),
        ...notPersonal(
          'A class of many, by which figures are cut.',
          'age_band',
          'gender',
          'country',
        ),
      },
    },
    text_analysis: textAnalysisErasure('survey_response'),
    invitation: {
      of: { customer: 'customer_id' },
      columns: {
        ...notPersonal('A word of a closed list.', 'channel'),
        ...notPersonal('The key of a survey.', 'survey_key'),
        ...notPersonal('The key of a brand.', 'brand_id'),
      },
    },
    submission: {
      of: { parent: 'survey_response', by: 'response_id' },
      columns: { ...notPersonal('The key of a brand.', 'brand_id') },
    },
    response_ticket: {
      of: { parent: 'survey_response', by: 'response_id' },
      columns: { ...notPersonal('The key of a brand.', 'brand_id') },
    },
    answer: {
      of: { parent: 'survey_response', by: 'response_id' },
      columns: {
        // A point of a scale says nothing more than its value. What has no scale may be anybody's words.
        raw_code: replacedBy('CASE WHEN value IS NOT NULL THEN raw_code END'),
        ...notPersonal('A word of a closed list.', 'state', 'choices', 'language'),
        ...notPersonal('Points and choices of before.', 'earlier'),
        ...notPersonal('The key of a brand.', 'brand_id'),
      },
    },
  },
  retention: { table: 'survey_response', since: 'submitted_at' },
  keptInEvents: [
    'channel',
    'direction',
    'type',
    'state',
    'origin',
    'priority',
    'language',
    'surveyKey',
    'questionKey',
    'part',
    'construct',
    'touchpoint',
    'choices',
    'offeredChannels',
    'chosenChannels',
    'topics',
    'sentiment',
    'intents',
    'emotions',
    'ownCountry',
    'ownAgeBand',
    'ownGender',
  ],
};
