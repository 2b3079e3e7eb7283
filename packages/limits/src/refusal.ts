import { GraphQLError } from 'graphql';

import type { OperationLimits } from './operation-limits.ts';

/** The code of every refusal by a limit. */
export const OPERATION_LIMIT = 'OPERATION_LIMIT';

/** What was too much. A cycle of fragments has no end, so no number allows it. */
export type LimitName = keyof OperationLimits | 'fragmentCycles';

/** An error that says what was too much, and what to change. */
export function refusal(limit: LimitName, maximum: number, found: number): GraphQLError {
  return new GraphQLError(SENTENCES[limit](maximum, found), {
    extensions: { code: OPERATION_LIMIT, limit, maximum, found, http: { status: 400 } },
  });
}

const SENTENCES: Readonly<Record<LimitName, (maximum: number, found: number) => string>> = {
  tokens: (maximum, found) =>
    `The document has ${found} tokens, ${maximum} are allowed: ask for less at a time, and pass values as variables.`,
  nesting: (maximum, found) =>
    `There are ${found} brackets within one another, ${maximum} are allowed: make the document or the variables flatter.`,
  depth: (maximum, found) =>
    `The operation goes ${found} fields deep, ${maximum} are allowed: ask for what lies deeper by its id.`,
  operations: (maximum, found) =>
    `The document has ${found} operations, ${maximum} are allowed: send only the one to be run.`,
  fragments: (maximum, found) =>
    `The document has ${found} fragments, ${maximum} are allowed: send only those that the operation spreads.`,
  selections: (maximum, found) =>
    `With its fragments spread out, the document selects ${found} fields and fragments, ${maximum} are allowed: ask for less at a time.`,
  rootFields: (maximum, found) =>
    `The operation selects ${found} fields of the root, ${maximum} are allowed: send several operations.`,
  aliases: (maximum, found) =>
    `The document has ${found} aliases, ${maximum} are allowed: ask for lists instead of one thing many times.`,
  directives: (maximum, found) =>
    `The document has ${found} directives, ${maximum} are allowed: put a condition on what surrounds the fields.`,
  directivesInOnePlace: (maximum, found) =>
    `There are ${found} directives in one place, ${maximum} are allowed: leave out those that repeat.`,
  variables: (maximum, found) =>
    `The document declares ${found} variables, ${maximum} are allowed: gather them in lists and input objects.`,
  fragmentCycles: () =>
    'A fragment of the document spreads itself, directly or through others: take one spread out of the circle.',
};
