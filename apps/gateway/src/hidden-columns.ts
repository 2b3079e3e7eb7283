import type { Contract } from '@cx/contracts';
import { DATASETS } from '@cx/datasets';
import { type GraphQLSchema, isObjectType } from 'graphql';

/** The types whose fields are the columns of a dataset, where they have one name. */
const TYPES: Readonly<Record<string, string>> = {
  tickets: 'Ticket',
  reviews: 'Review',
  mentions: 'Mention',
  survey_responses: 'SurveyResponse',
  interactions: 'Interaction',
  touchpoints: 'Touchpoint',
  brands: 'Brand',
};

/** What says which row it is, and whose. */
const ALWAYS = new Set(['id', 'brand', 'customer_id', 'key', 'response_id']);

/**
 * The columns that a contract does not show, as `tickets.team`. Where it hides what is tagged `internal`, a column
 * is shown that has a field of its name in the contract's schema, and no other: unless it is the contract of BI
 * tools, which is of the house.
 */
export function hiddenColumns(
  { include, exclude }: Pick<Contract, 'include' | 'exclude'>,
  schema: GraphQLSchema,
): readonly string[] {
  if (include.includes('bi') || !exclude.includes('internal')) return [];
  return DATASETS.flatMap(({ name, time, columns }) => {
    const type = schema.getType(TYPES[name] ?? '');
    const fields = isObjectType(type) ? type.getFields() : {};
    return columns
      .filter((column) => !ALWAYS.has(column.name) && column.name !== time)
      .filter((column) => fields[camelCase(column.name)] === undefined)
      .map((column) => `${name}.${column.name}`);
  });
}

function camelCase(name: string): string {
  return name.replaceAll(/_([a-z])/g, (_match, letter: string) => letter.toUpperCase());
}
