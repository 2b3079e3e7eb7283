import { EntitySchema } from 'typeorm';

/** One row of `answer_fact`: one answer of a response, with what is known of its question. */
export interface AnswerFact {
  responseId: string;
  questionKey: string;
  brandId: string;
  /** Of the response. */
  submittedAt: Date;
  surveyKey: string;
  version: number;
  position: number;
  construct: string;
  /** ANSWERED, NA, BLANK or REFUSED: there is a value or there are choices only where it is the first. */
  state: string;
  value: number | null;
  choices: readonly string[];
  /** Channels for which the choices stand that there were, and those that were made. */
  offeredChannels: readonly string[];
  chosenChannels: readonly string[];
  scaleMin: number | null;
  scaleMax: number | null;
  higherIsBetter: boolean;
  /** As the question names it. */
  touchpoint: string | null;
}

const key = { primary: true, primaryKeyConstraintName: 'answer_fact_pkey' } as const;

export const AnswerFactEntity = new EntitySchema<AnswerFact>({
  name: 'AnswerFact',
  tableName: 'answer_fact',
  columns: {
    responseId: { name: 'response_id', type: 'uuid', ...key },
    questionKey: { name: 'question_key', type: 'text', ...key },
    brandId: { name: 'brand_id', type: 'text' },
    submittedAt: { name: 'submitted_at', type: 'timestamptz', precision: 3 },
    surveyKey: { name: 'survey_key', type: 'text' },
    version: { type: 'integer' },
    position: { type: 'integer' },
    construct: { type: 'text' },
    state: { type: 'text' },
    value: { type: 'double precision', nullable: true },
    choices: { type: 'text', array: true },
    scaleMin: { name: 'scale_min', type: 'double precision', nullable: true },
    scaleMax: { name: 'scale_max', type: 'double precision', nullable: true },
    higherIsBetter: { name: 'higher_is_better', type: 'boolean' },
    touchpoint: { type: 'text', nullable: true },
    offeredChannels: { name: 'offered_channels', type: 'text', array: true },
    chosenChannels: { name: 'chosen_channels', type: 'text', array: true },
  },
});
