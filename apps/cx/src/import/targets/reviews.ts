import { type Columns, CommonMapping, Field, type Reader, RowError } from '@cx/ingest';
import type { ReviewRecord } from '@cx/reviews';
import { z } from 'zod';

import { addressed, defineTarget } from '../import-target.ts';

/** One scale, or several of which each holds for a time: `until` is the first day on which it does not. */
const Scale = z
  .strictObject({
    min: z.number(),
    max: z.number(),
    from: z.iso.date().optional(),
    until: z.iso.date().optional(),
  })
  .refine(({ min, max }) => min < max, 'A scale ends above where it begins.');

const RatingField = z.strictObject({
  value: Field,
  scale: z.union([Scale.transform((scale) => [scale]), z.array(Scale).min(1)]),
});

const STATUSES = [
  'SUBMITTED',
  'PENDING',
  'MEDIATION',
  'PUBLISHED',
  'REJECTED',
  'WITHDRAWN',
] as const;

const SubjectField = z.strictObject({
  type: z.enum(['PRODUCT', 'LOCATION', 'ORDER']),
  ref: Field,
});

const Mapping = CommonMapping.extend({
  target: z.literal('reviews'),
  fields: z.strictObject({
    externalId: Field,
    submittedAt: Field,
    /** The time of the submission when absent. */
    publishedAt: Field.optional(),
    experienceAt: Field.optional(),
    /** Published when absent: most sources show nothing else. */
    status: Field.optional(),
    url: Field.optional(),
    title: Field.optional(),
    text: Field.optional(),
    language: Field.optional(),
    authorName: Field.optional(),
    verified: Field.optional(),
  }),
  /** What less than the brand the reviews are about. */
  subject: SubjectField.optional(),
  rating: RatingField.optional(),
  /** By the name that the aspect gets. */
  aspects: z.record(z.string(), RatingField).default({}),
});

type ReviewRow = Omit<ReviewRecord, 'brandId' | 'source' | 'customerId'>;

type Rating = NonNullable<ReviewRow['rating']>;

export const reviews = defineTarget<z.output<typeof Mapping>, ReviewRow>({
  name: 'reviews',
  mapping: Mapping,

  compile({ fields, subject, rating, aspects }, columns) {
    const externalId = columns.requiredText(fields.externalId);
    const submittedAt = columns.requiredInstant(fields.submittedAt);
    const publishedAt = columns.instant(fields.publishedAt);
    const experienceAt = columns.instant(fields.experienceAt);
    const status = columns.oneOf(fields.status, STATUSES);
    const url = columns.text(fields.url);
    const title = columns.text(fields.title);
    const text = columns.text(fields.text);
    const language = columns.text(fields.language);
    const authorName = columns.text(fields.authorName);
    const verified = columns.boolean(fields.verified);
    const about = subjectReader(subject, columns);
    const overall = ratingReader(rating, columns, submittedAt);
    const sides = Object.entries(aspects).map(([name, field]) => ({
      name,
      read: ratingReader(field, columns, submittedAt),
    }));

    return (record) => {
      const at = submittedAt(record);
      const standing = status(record) ?? 'PUBLISHED';
      return {
        at,
        row: {
          externalId: externalId(record),
          url: url(record),
          title: title(record),
          text: text(record),
          language: language(record),
          authorName: authorName(record),
          subject: about(record),
          rating: overall(record),
          aspects: sides.flatMap(({ name, read }) => {
            const value = read(record);
            return value === null ? [] : [{ name, ...value }];
          }),
          status: standing,
          verified: verified(record),
          experienceAt: experienceAt(record),
          submittedAt: at,
          publishedAt: publishedAt(record) ?? (standing === 'PUBLISHED' ? at : null),
        },
      };
    };
  },

  open: ({ reviews: { intake, imports } }) => ({
    runs: imports,
    begin: () => Promise.resolve(),
    prepare: (rows, rule) => intake.prepare(rows.map(addressed), rule),
  }),
});

function subjectReader(
  subject: z.output<typeof SubjectField> | undefined,
  columns: Columns,
): Reader<NonNullable<ReviewRow['subject']> | null> {
  if (subject === undefined) return () => null;
  const { type } = subject;
  const readRef = columns.text(subject.ref);
  return (record) => {
    const ref = readRef(record);
    return ref === null ? null : { type, ref };
  };
}

/** A rating means nothing without the scale that the source used when it was given. */
function ratingReader(
  field: z.output<typeof RatingField> | undefined,
  columns: Columns,
  givenAt: Reader<Date>,
): Reader<Rating | null> {
  if (field === undefined) return () => null;
  const read = columns.number(field.value);
  const column = columns.nameOf(field.value);
  const isDated = field.scale.some(({ from, until }) => from !== undefined || until !== undefined);

  return (record) => {
    const value = read(record);
    if (value === null) return null;
    const day = isDated ? columns.dayOf(givenAt(record)) : '';
    const scale = field.scale.find(
      ({ from = '', until = '9999-12-32' }) => from <= day && day < until,
    );
    if (scale === undefined) throw new RowError(column, `No scale of the mapping holds on ${day}.`);
    if (value < scale.min || value > scale.max) {
      throw new RowError(column, `${value} is outside of the scale ${scale.min} to ${scale.max}.`);
    }
    return { value, scaleMin: scale.min, scaleMax: scale.max };
  };
}
