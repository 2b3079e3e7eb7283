import { EntitySchema } from 'typeorm';

/** One row of `response_fact`: what is measured of the answers of one person, as its last event left it. */
export interface ResponseFact {
  id: string;
  brandId: string;
  customerId: string | null;
  submittedAt: Date;
  surveyKey: string;
  version: number;
  channel: string;
  team: string | null;
  language: string | null;
  topics: readonly string[];
  sentiment: string | null;
  intents: readonly string[];
  weight: number | null;
  isFinished: boolean;
  /** 0 to 10; null where it was not given. */
  recommendScore: number | null;
  /** On the scale of its question, from 0 to 1. */
  satisfactionScore: number | null;
  /** Within the two best of the scale. */
  isSatisfied: boolean | null;
  /** 1 to 7, more is easier. */
  effortScore: number | null;
  isEffortless: boolean | null;
  /** As the response tells it. */
  ownCountry: string | null;
  ownAgeBand: string | null;
  ownGender: string | null;
  ticketId: string | null;
  country: string | null;
  ageBand: string | null;
  gender: string | null;
  /** The touchpoint that it tells of, by key: reckoned here, by the register of the brand. */
  touchpoint: string | null;
  /** Of the event that told it last: an event with a lower one is older, however late it comes. */
  seq: string;
}

export const ResponseFactEntity = new EntitySchema<ResponseFact>({
  name: 'ResponseFact',
  tableName: 'response_fact',
  columns: {
    id: { type: 'uuid', primary: true, primaryKeyConstraintName: 'response_fact_pkey' },
    brandId: { name: 'brand_id', type: 'text' },
    customerId: { name: 'customer_id', type: 'uuid', nullable: true },
    submittedAt: { name: 'submitted_at', type: 'timestamptz', precision: 3 },
    surveyKey: { name: 'survey_key', type: 'text' },
    version: { type: 'integer' },
    channel: { type: 'text' },
    team: { type: 'text', nullable: true },
    language: { type: 'text', nullable: true },
    topics: { type: 'text', array: true },
    sentiment: { type: 'text', nullable: true },
    intents: { type: 'text', array: true },
    weight: { type: 'double precision', nullable: true },
    isFinished: { name: 'is_finished', type: 'boolean' },
    recommendScore: { name: 'recommend_score', type: 'integer', nullable: true },
    satisfactionScore: { name: 'satisfaction_score', type: 'double precision', nullable: true },
    isSatisfied: { name: 'is_satisfied', type: 'boolean', nullable: true },
    effortScore: { name: 'effort_score', type: 'double precision', nullable: true },
    isEffortless: { name: 'is_effortless', type: 'boolean', nullable: true },
    ownCountry: { name: 'own_country', type: 'text', nullable: true },
    ownAgeBand: { name: 'own_age_band', type: 'text', nullable: true },
    ownGender: { name: 'own_gender', type: 'text', nullable: true },
    ticketId: { name: 'ticket_id', type: 'uuid', nullable: true },
    country: { type: 'text', nullable: true },
    ageBand: { name: 'age_band', type: 'text', nullable: true },
    gender: { type: 'text', nullable: true },
    touchpoint: { type: 'text', nullable: true },
    seq: { type: 'bigint' },
  },
});
