import { findBreakingChanges, findDangerousChanges, type GraphQLSchema } from 'graphql';

/** One difference between two schemas that operations may feel. */
export interface SchemaChange {
  /** As graphql-js names it: `FIELD_REMOVED`. */
  readonly type: string;
  readonly description: string;
  /** Dangerous: what is answered may surprise a client, and every operation stays valid. */
  readonly severity: 'breaking' | 'dangerous';
  /** An operation that names all of these meets it. */
  readonly names: readonly string[];
}

/** What graphql-js says of a change is all that it tells of its place: how it says it, and what is named there. */
const PLACES: Readonly<Record<string, readonly [RegExp, string]>> = {
  TYPE_REMOVED: [/^(?:Standard scalar )?(\w+) was removed.*$/, '$1'],
  TYPE_CHANGED_KIND: [/^(\w+) changed from .*$/, '$1'],
  TYPE_REMOVED_FROM_UNION: [/^(\w+) was removed from union type (\w+)\.$/, '$1 $2'],
  VALUE_REMOVED_FROM_ENUM: [/^(\w+) was removed from enum type (\w+)\.$/, '$2.$1'],
  REQUIRED_INPUT_FIELD_ADDED: [/^A required field \w+ on input type (\w+) was added\.$/, '$1'],
  IMPLEMENTED_INTERFACE_REMOVED: [/^(\w+) no longer implements interface (\w+)\.$/, '$1 $2'],
  FIELD_REMOVED: [/^(\w+\.\w+) was removed\.$/, '$1'],
  FIELD_CHANGED_KIND: [/^(\w+\.\w+) changed type from .*$/, '$1'],
  REQUIRED_ARG_ADDED: [/^A required arg \w+ on (\w+\.\w+) was added\.$/, '$1'],
  ARG_REMOVED: [/^(\w+\.\w+) arg (\w+) was removed\.$/, '$1($2:)'],
  ARG_CHANGED_KIND: [/^(\w+\.\w+) arg (\w+) has changed type from .*$/, '$1($2:)'],
  VALUE_ADDED_TO_ENUM: [/^\w+ was added to enum type (\w+)\.$/, '$1'],
  TYPE_ADDED_TO_UNION: [/^\w+ was added to union type (\w+)\.$/, '$1'],
  OPTIONAL_INPUT_FIELD_ADDED: [/^An optional field \w+ on input type (\w+) was added\.$/, '$1'],
  OPTIONAL_ARG_ADDED: [/^An optional arg \w+ on (\w+\.\w+) was added\.$/, '$1'],
  IMPLEMENTED_INTERFACE_ADDED: [/^(\w+) added to interfaces implemented by \w+\.$/, '$1'],
  ARG_DEFAULT_VALUE_CHANGE: [/^(\w+\.\w+) arg [^]*$/, '$1'],
};

export function schemaChanges(
  before: GraphQLSchema,
  after: GraphQLSchema,
): readonly SchemaChange[] {
  return [
    ...findBreakingChanges(before, after).map((change) => placed(change, 'breaking')),
    ...findDangerousChanges(before, after).map((change) => placed(change, 'dangerous')),
  ];
}

function placed(
  { type, description }: { readonly type: string; readonly description: string },
  severity: SchemaChange['severity'],
): SchemaChange {
  return { type, description, severity, names: namesIn(type, description) };
}

/** None where it is not told: every operation meets it then. */
function namesIn(type: string, description: string): readonly string[] {
  const [sentence, names] = PLACES[type] ?? [];
  if (sentence === undefined || names === undefined || !sentence.test(description)) return [];
  return description.replace(sentence, names).split(' ');
}
