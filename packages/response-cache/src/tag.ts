/** By what kept answers end, within one subgraph. */
export const Tag = {
  /** All that it has answered. */
  subgraph: (subgraph: string) => subgraph,
  /** All that is about objects of a type. */
  type: (subgraph: string, type: string) => `${subgraph} type ${type}`,
  /** What is about one entity. */
  entity: (subgraph: string, type: string, key: string) => `${subgraph} entity ${type} ${key}`,
  /** What tells of some object of a type beside others, and not of which. */
  within: (subgraph: string, type: string) => `${subgraph} within ${type}`,
  /** What its `@cacheTag` names. */
  named: (subgraph: string, name: string) => `${subgraph} tag ${name}`,
} as const;

/** One entity, by the value of its key. */
interface EntityName {
  readonly type: string;
  readonly key: string;
}

/** What of the outbox of a subgraph tells which of its answers have ended. */
export interface ToldEvent {
  /** `<subject>.<what happened>` */
  readonly type: string;
  readonly brandId: string | null;
  readonly customerId: string | null;
  readonly subjectId: string | null;
}

/**
 * An event ends what is about its subject, its brand and its customer: `review.recorded` what is about the type
 * `Review` and its id, or is tagged `review-<id>`, `brand-<key>` or `customer-<id>`.
 */
export function tagsOfEvent(
  subgraph: string,
  { type, brandId, customerId, subjectId }: ToldEvent,
): readonly string[] {
  const subject = type.split('.', 1)[0] ?? '';
  return [
    ...endedBy(subgraph, subject, subjectId, Tag.type(subgraph, typeNamed(subject))),
    ...endedBy(subgraph, 'brand', brandId),
    ...endedBy(subgraph, 'customer', customerId),
  ];
}

function tagsOfEntity(subgraph: string, { type, key }: EntityName): readonly string[] {
  return [Tag.entity(subgraph, type, key), Tag.within(subgraph, type)];
}

function endedBy(
  subgraph: string,
  subject: string,
  id: string | null,
  ...withoutId: readonly string[]
): readonly string[] {
  if (id === null) return withoutId;
  return [
    ...tagsOfEntity(subgraph, { type: typeNamed(subject), key: id }),
    Tag.named(subgraph, `${subject}-${id}`),
  ];
}

/** `survey-response` is an event's word for a SurveyResponse. */
function typeNamed(subject: string): string {
  return subject.replace(/(?:^|-)(.)/g, (_all, first: string) => first.toUpperCase());
}

const PLACE = /\{\$(?:key|args)\.([^}]+)\}/g;

/** A tag as a format says, with the fields of a key or with arguments; null where one of them has no value. */
export function tagBy(format: string, values: Readonly<Record<string, unknown>>): string | null {
  let isWhole = true;
  const tag = format.replace(PLACE, (_all, path: string) => {
    const value = valueAt(values, path.split('.'));
    if (value === null) isWhole = false;
    return value ?? '';
  });
  return isWhole ? tag : null;
}

function valueAt(values: unknown, path: readonly string[]): string | null {
  let value = values;
  for (const name of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return null;
    value = Object.entries(value).find(([key]) => key === name)?.[1];
  }
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : null;
}
