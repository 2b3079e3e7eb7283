/** By what measures are split and filtered. */
export const DIMENSIONS = {
  BRAND: { description: 'The brand, by key.' },
  DOMAIN: { description: 'The domain that it comes from.' },
  CHANNEL: { description: 'The channel by which brand and customer met.' },
  DIRECTION: { description: 'Who turned to whom.' },
  TOUCHPOINT: { description: 'The touchpoint that it tells of, by key.' },
  TEAM: { description: 'The team that it belongs to, by key.' },
  TOPIC: {
    description:
      'What it is about, by key. One that is about several counts once for each, so that the sum over topics is more than the whole.',
  },
  SENTIMENT: { description: 'The sentiment of its words, one of five levels.' },
  COUNTRY: { description: 'The country of its customer, ISO 3166-1 alpha-2.' },
  AGE_BAND: { description: 'The age band of its customer.' },
  GENDER: { description: 'The gender of its customer.' },
  LANGUAGE: { description: 'The language of its words, BCP 47.' },
  SOURCE: { description: 'The site of a review, the network of a mention, the desk of a ticket.' },
  PRIORITY: { description: 'The priority of a ticket.' },
  TICKET_TYPE: { description: 'The type of a ticket.' },
  SURVEY: { description: 'The survey, by key.' },
  STARS: { description: 'The rating of a review, 1 to 5.' },
  SUBJECT: {
    description: 'The place or the product that a review is of: its type, a colon, its key.',
  },
} as const satisfies Readonly<Record<string, { readonly description: string }>>;

export type DimensionId = keyof typeof DIMENSIONS;

const MULTI: ReadonlySet<DimensionId> = new Set<DimensionId>(['TOPIC']);

/** Whether a fact may have several values of it. */
export function isMulti(dimension: DimensionId): boolean {
  return MULTI.has(dimension);
}

/** Its column in rollups. */
export function columnOf(dimension: DimensionId): string {
  return dimension === 'BRAND' ? 'brand_id' : dimension.toLowerCase();
}
