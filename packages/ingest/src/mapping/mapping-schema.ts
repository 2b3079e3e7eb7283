import { z } from 'zod';

import { ENCODINGS } from '../source/decoded-input.ts';
import { FORMATS } from '../source/open-records.ts';
import { isZone } from './instants.ts';

const cellText = z.union([z.string(), z.number(), z.boolean()]).transform(String);

const ORIGINS = ['column', 'constant', 'template', 'rowHash'] as const;

const DetailedField = z
  .strictObject({
    /** Where the value comes from: exactly one of these four. */
    column: z.string().optional(),
    constant: cellText.optional(),
    /** Text with `{column}` in it. */
    template: z.string().optional(),
    /** A hash of the whole record, for sources whose records have no id. */
    rowHash: z.literal(true).optional(),
    /** What a cell stands for. A cell that is not listed is refused unless `otherwise` says what it is. */
    values: z.record(z.string(), cellText.nullable()).optional(),
    otherwise: cellText.nullable().optional(),
    /** Cells that stand for no value, besides those of the whole mapping. */
    missing: z.array(cellText).optional(),
    /** Format of a date in tokens of Luxon; ISO 8601 when absent. */
    date: z.string().optional(),
    /** IANA zone of dates that carry no offset. */
    zone: z.string().optional(),
    /** Sign before the decimals of a number. */
    decimal: z.enum(['.', ',']).optional(),
    /** Sign between the entries of a list. */
    split: z.string().min(1).optional(),
    trim: z.boolean().optional(),
    /** `xml`: `&amp;` is a way to write &. */
    unescape: z.literal('xml').optional(),
  })
  .refine((field) => ORIGINS.filter((origin) => field[origin] !== undefined).length === 1, {
    error: `Say where the value comes from by one of ${ORIGINS.join(', ')}.`,
  });

/** Where a value comes from and how it is read. A bare text is the name of a column. */
export const Field = z.union([z.string().transform((column) => ({ column })), DetailedField]);

export type Field = z.output<typeof DetailedField>;

const brandKey = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'A key is a slug, such as us-airways.');

const countryCode = z.string().regex(/^[A-Z]{2}$/, 'A country is two capitals, such as GB.');

const NamedBrand = z.strictObject({
  key: brandKey,
  name: z.string().optional(),
  industry: z.string().optional(),
  country: countryCode.optional(),
  zone: z.string().refine(isZone, 'It is no IANA time zone, such as Europe/Paris.').optional(),
});

/** One brand for all rows. A bare text is its key. */
export const OneBrand = z.union([
  z
    .string()
    .transform((key) => ({ key }))
    .pipe(NamedBrand),
  NamedBrand,
]);

const ColumnBrand = z.strictObject({
  column: z.string(),
  /** Keys by cell; a cell that is not listed makes its own key. */
  keys: z.record(z.string(), brandKey).optional(),
  industry: z.string().optional(),
});

/** Whose rows these are: one brand, or one for each cell of a column. */
const Brand = z.union([OneBrand, ColumnBrand]);

const Identity = z.strictObject({
  kind: z.enum(['EMAIL', 'PHONE', 'HANDLE', 'EXTERNAL_ID', 'ORDER_REF', 'DEVICE']),
  value: Field,
  network: z.string().optional(),
  /** Where telephone numbers without a country code are dialled, ISO 3166-1 alpha-2. */
  country: countryCode.optional(),
});

const Profile = z.strictObject({
  displayName: Field.optional(),
  ageBand: Field.optional(),
  gender: Field.optional(),
  country: Field.optional(),
});

/** What a mapping of any target can say. */
export const CommonMapping = z.strictObject({
  target: z.string(),
  /** The name of the source: with a brand and an external id it names a row. */
  source: z.string().min(1),
  format: z.enum(FORMATS).optional(),
  encoding: z.enum(ENCODINGS).default('utf-8'),
  delimiter: z.string().length(1).optional(),
  records: z.string().optional(),
  /** How the names of columns are compared. */
  headers: z
    .strictObject({ trim: z.boolean().default(false), ignoreCase: z.boolean().default(false) })
    .default({ trim: false, ignoreCase: false }),
  /** IANA zone of dates that carry no offset. */
  zone: z.string().optional(),
  /** Cells that stand for no value. */
  missing: z.array(cellText).default(['']),
  /** Which record counts when one file has several of the same key. */
  duplicates: z.enum(['first', 'last', 'error']).default('first'),
  brand: Brand,
  customer: z.array(Identity).default([]),
  profile: Profile.default({}),
});

export type CommonMapping = z.output<typeof CommonMapping>;
