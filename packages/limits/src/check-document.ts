import { type DocumentNode, type FragmentDefinitionNode, type GraphQLError, Kind } from 'graphql';

import { expandFragments, expansionOf } from './expand-fragments.ts';
import type { OperationLimits } from './operation-limits.ts';
import { type Outline, mergeOutlines, outlineOf } from './outline.ts';
import { refusal } from './refusal.ts';

/**
 * Refuses a document that would be too much work to validate and to plan. Takes time in proportion to the
 * text: a fragment is counted once, however often it is spread.
 */
export function checkDocument(
  { definitions }: DocumentNode,
  limits: OperationLimits,
): GraphQLError | null {
  const operations = definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION);
  const fragments = definitions.filter((node) => node.kind === Kind.FRAGMENT_DEFINITION);
  const counts = { operations: operations.length, fragments: fragments.length };
  const tooMany = firstRefusal(limits, counts);
  if (tooMany !== null) return tooMany;

  const operationOutlines = operations.map(outlineOf);
  const fragmentOutlines = outlinesByName(fragments);
  const expansion = expandFragments(fragmentOutlines);
  if (expansion === 'cycle') return refusal('fragmentCycles', 0, 1);

  const outlines = [...operationOutlines, ...fragmentOutlines.values()];
  const spread = new Set(outlines.flatMap(({ spreads }) => spreads.map(({ name }) => name)));
  const unspread = [...fragmentOutlines].filter(([name]) => !spread.has(name));
  const run = operationOutlines.map((own) => expansionOf(own, expansion));
  // What no operation spreads is validated all the same.
  const all = [...run, ...unspread.map(([, own]) => expansionOf(own, expansion))];
  return firstRefusal(limits, {
    variables: sum(operationOutlines.map(({ variables }) => variables)),
    directivesInOnePlace: greatest(outlines.map((own) => own.directivesInOnePlace)),
    depth: greatest(all.map(({ depth }) => depth)),
    rootFields: greatest(run.map(({ rootFields }) => rootFields)),
    aliases: sum(all.map(({ aliases }) => aliases)),
    directives: sum(all.map(({ directives }) => directives)),
    selections: sum(all.map(({ selections }) => selections)),
  });
}

// Two fragments of one name are a mistake that validation finds; until then both count.
function outlinesByName(fragments: readonly FragmentDefinitionNode[]): Map<string, Outline> {
  const outlines = new Map<string, Outline>();
  for (const fragment of fragments) {
    const name = fragment.name.value;
    outlines.set(name, mergeOutlines(outlines.get(name), outlineOf(fragment)));
  }
  return outlines;
}

function firstRefusal(
  limits: OperationLimits,
  found: Partial<Readonly<Record<Counted, number>>>,
): GraphQLError | null {
  for (const limit of COUNTED) {
    const count = found[limit] ?? 0;
    if (count > limits[limit]) return refusal(limit, limits[limit], count);
  }
  return null;
}

const COUNTED = [
  'operations',
  'fragments',
  'variables',
  'directivesInOnePlace',
  'depth',
  'rootFields',
  'aliases',
  'directives',
  'selections',
] as const;

type Counted = (typeof COUNTED)[number];

const sum = (counts: readonly number[]): number =>
  Math.min(
    counts.reduce((total, count) => total + count, 0),
    Number.MAX_SAFE_INTEGER,
  );

const greatest = (counts: readonly number[]): number =>
  counts.reduce((most, count) => Math.max(most, count), 0);
