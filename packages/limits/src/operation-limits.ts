/** What one document may hold. Numbers are of the whole document, however many operations it has. */
export interface OperationLimits {
  /** Names, numbers, strings and punctuation marks in the text; comments and blanks are free. */
  readonly tokens: number;
  /** Brackets within brackets, `{}` and `[]`, in the text and in the variables. */
  readonly nesting: number;
  /** Fields below fields, through fragments. */
  readonly depth: number;
  readonly operations: number;
  readonly fragments: number;
  /** Fields, inline fragments and spreads, with every spread counted as what it stands for. */
  readonly selections: number;
  /** Fields of the root, of the operation that has most of them. */
  readonly rootFields: number;
  /** Counted like selections. */
  readonly aliases: number;
  /** Counted like selections. */
  readonly directives: number;
  /** On one field, fragment, variable or operation. */
  readonly directivesInOnePlace: number;
  readonly variables: number;
}

/**
 * Beyond what people write, below what hurts. The introspection query of GraphiQL, the largest that everybody
 * sends, has 184 tokens, 10 brackets within one another, 15 levels and 240 selections.
 */
export const DEFAULT_LIMITS: OperationLimits = {
  // Parsing takes 5 ms for so many.
  tokens: 15_000,
  // Parser, printer and JSON call themselves for each level.
  nesting: 50,
  // A list is two levels (field and nodes): ten entities in a row.
  depth: 20,
  // Only one is run, all are parsed and validated.
  operations: 20,
  fragments: 100,
  // Validation compares fields in pairs, and planning takes longer still. A bomb of 2^8 has 768.
  selections: 750,
  // Each may be a fetch of its own from a subgraph.
  rootFields: 20,
  // An alias is how one field is asked for many times.
  aliases: 100,
  directives: 200,
  // There are @include and @skip; the rest is for tools.
  directivesInOnePlace: 5,
  variables: 100,
};
