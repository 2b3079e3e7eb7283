import { EntitySchema } from 'typeorm';

export type AnswerState = 'ANSWERED' | 'NA' | 'BLANK' | 'REFUSED';

/** One row of `answer`. */
export interface Answer {
  responseId: string;
  questionId: string;
  brandId: string;
  /** What stands in the source. */
  rawCode: string | null;
  /** On the question's scale; null unless it was answered and the question has one. */
  value: number | null;
  state: AnswerState;
  /** Keys of what was selected; null unless it was answered and the question has choices. */
  choices: readonly string[] | null;
  /** Of the words; null unless they were submitted here. */
  language: string | null;
  /** JSON, by a trigger: what was answered before, oldest first. */
  earlier: unknown;
}

export const AnswerEntity = new EntitySchema<Answer>({
  name: 'Answer',
  tableName: 'answer',
  columns: {
    responseId: {
      name: 'response_id',
      type: 'uuid',
      primary: true,
      primaryKeyConstraintName: 'answer_pkey',
    },
    questionId: {
      name: 'question_id',
      type: 'uuid',
      primary: true,
      primaryKeyConstraintName: 'answer_pkey',
    },
    brandId: { name: 'brand_id', type: 'text' },
    rawCode: { name: 'raw_code', type: 'text', nullable: true },
    value: { type: 'double precision', nullable: true },
    state: { type: 'text' },
    choices: { type: 'text', array: true, nullable: true },
    language: { type: 'text', nullable: true },
    earlier: { type: 'jsonb', nullable: true },
  },
  foreignKeys: [
    {
      name: 'answer_response_id_fkey',
      target: 'SurveyResponse',
      columnNames: ['responseId'],
      referencedColumnNames: ['id'],
    },
    {
      name: 'answer_question_id_fkey',
      target: 'Question',
      columnNames: ['questionId'],
      referencedColumnNames: ['id'],
    },
  ],
});
