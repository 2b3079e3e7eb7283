import { type Columns, CommonMapping, Field, OneBrand, type Reader, RowError } from '@cx/ingest';
import {
  readAnswer,
  type SurveyDefinition,
  type SurveyResponseRecord,
  UnreadableAnswer,
} from '@cx/surveys';
import { z } from 'zod';

import { addressed, defineTarget } from '../import-target.ts';
import { CHANNELS } from './channels.ts';

const codes = z.array(z.union([z.string(), z.number()]).transform(String)).default([]);

const Question = z.strictObject({
  /** The column that holds the answers; the question's own key when absent. */
  column: z.string().optional(),
  label: z.string(),
  construct: z
    .enum([
      'TRUST',
      'LOYALTY',
      'PREFERENCE',
      'SATISFACTION',
      'EFFORT',
      'RECOMMEND',
      'STORY',
      'PROFILE',
      'OTHER',
    ])
    .default('OTHER'),
  scale: z
    .strictObject({ min: z.number(), max: z.number() })
    .refine(({ min, max }) => min < max, 'A scale ends above where it begins.')
    .optional(),
  na: codes,
  blank: codes,
  refused: codes,
});

const Mapping = CommonMapping.extend({
  target: z.literal('survey-responses'),
  fields: z.strictObject({
    externalId: Field,
    submittedAt: Field,
    startedAt: Field.optional(),
    finished: Field.optional(),
    channel: Field.optional(),
    language: Field.optional(),
    weight: Field.optional(),
    ageBand: Field.optional(),
    gender: Field.optional(),
    country: Field.optional(),
  }),
  survey: z.strictObject({
    key: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'A key is a slug, such as sfo-2017.'),
    title: z.string(),
    kind: z.enum(['NPS', 'CSAT', 'CES', 'CUSTOM']).default('CUSTOM'),
    version: z.int().min(1).default(1),
    /** By the key that the question gets, in their order. */
    questions: z.record(z.string(), Question),
  }),
  // A survey belongs to one brand.
  brand: OneBrand,
});

type Mapping = z.output<typeof Mapping>;

type ResponseRow = Omit<SurveyResponseRecord, 'brandId' | 'source' | 'customerId'>;

export const surveyResponses = defineTarget<Mapping, ResponseRow>({
  name: 'survey-responses',
  mapping: Mapping,

  compile({ fields, survey }, columns) {
    const externalId = columns.requiredText(fields.externalId);
    const submittedAt = columns.requiredInstant(fields.submittedAt);
    const startedAt = columns.instant(fields.startedAt);
    const finished = columns.boolean(fields.finished);
    const channel = columns.oneOf(fields.channel, CHANNELS);
    const language = columns.text(fields.language);
    const weight = weightReader(fields.weight, columns);
    const ageBand = columns.text(fields.ageBand);
    const gender = columns.text(fields.gender);
    const country = columns.text(fields.country);
    const answers = answersReader(survey.questions, columns);

    return (record) => {
      const at = submittedAt(record);
      return {
        at,
        row: {
          externalId: externalId(record),
          surveyKey: survey.key,
          version: survey.version,
          startedAt: startedAt(record),
          submittedAt: at,
          finished: finished(record),
          channel: channel(record) ?? 'SURVEY',
          language: language(record),
          weight: weight(record),
          ageBand: ageBand(record),
          gender: gender(record),
          country: country(record),
          answers: answers(record),
        },
      };
    };
  },

  open: ({ surveys: { intake, imports } }, mapping) => ({
    runs: imports,
    begin: () => intake.define(definitionOf(mapping)),
    prepare: (rows, rule) => intake.prepare(rows.map(addressed), rule),
  }),
});

function weightReader(field: Field | undefined, columns: Columns): Reader<number | null> {
  const read = columns.number(field);
  return (record) => {
    const weight = read(record);
    if (field !== undefined && weight !== null && weight < 0) {
      throw new RowError(columns.nameOf(field), 'A weight is not below 0.');
    }
    return weight;
  };
}

/** Unpivots the columns of the questions into answers. */
function answersReader(
  questions: Mapping['survey']['questions'],
  columns: Columns,
): Reader<ResponseRow['answers']> {
  const readers = Object.entries(questions).map(([key, question]) => {
    const column = question.column ?? key;
    const { scale = null, na, blank, refused } = question;
    return {
      key,
      column,
      cell: columns.cell(column),
      codes: { scale, naCodes: na, blankCodes: blank, refusedCodes: refused },
    };
  });

  return (record) =>
    Object.fromEntries(
      readers.map(({ key, column, cell, codes: meaning }) => {
        try {
          return [key, readAnswer(cell(record), meaning)];
        } catch (error) {
          if (error instanceof UnreadableAnswer) throw new RowError(column, error.message);
          throw error;
        }
      }),
    );
}

function definitionOf({ survey, brand }: Mapping): SurveyDefinition {
  const { questions, ...rest } = survey;
  return {
    ...rest,
    brandId: brand.key,
    questions: Object.entries(questions).map(([key, { label, construct, scale }]) => ({
      key,
      label,
      construct,
      scaleMin: scale?.min ?? null,
      scaleMax: scale?.max ?? null,
    })),
  };
}
