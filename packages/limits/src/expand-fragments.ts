import type { Outline, Totals } from './outline.ts';

/** What each fragment amounts to with all that it spreads. */
export type Expansion = ReadonlyMap<string, Totals>;

/**
 * Adds up each fragment once, those that it spreads first. Goes along the spreads without calling itself: a
 * chain may be as long as the document.
 */
export function expandFragments(fragments: ReadonlyMap<string, Outline>): Expansion | 'cycle' {
  const expansion = new Map<string, Totals>();
  for (const name of fragments.keys()) {
    if (expansion.has(name)) continue;
    const path = [stepInto(name, fragments)];
    const onPath = new Set([name]);
    for (let step = path.at(-1); step !== undefined; step = path.at(-1)) {
      const next = step.waiting.pop();
      if (next === undefined) {
        path.pop();
        onPath.delete(step.name);
        if (step.own) expansion.set(step.name, expansionOf(step.own, expansion));
      } else if (onPath.has(next)) {
        return 'cycle';
      } else if (!expansion.has(next)) {
        path.push(stepInto(next, fragments));
        onPath.add(next);
      }
    }
  }
  return expansion;
}

/** A definition with all that it spreads. A fragment that does not exist counts for nothing. */
export function expansionOf(own: Outline, expansion: Expansion): Totals {
  let { selections, aliases, directives, rootFields, depth } = own;
  for (const spread of own.spreads) {
    const inside = expansion.get(spread.name);
    if (inside === undefined) continue;
    selections = add(selections, inside.selections);
    aliases = add(aliases, inside.aliases);
    directives = add(directives, inside.directives);
    if (spread.depth === 0) rootFields = add(rootFields, inside.rootFields);
    depth = Math.max(depth, spread.depth + inside.depth);
  }
  return { selections, aliases, directives, rootFields, depth };
}

interface Step {
  readonly name: string;
  readonly own: Outline | undefined;
  /** Names that are spread here and have not been looked at yet. */
  readonly waiting: string[];
}

function stepInto(name: string, fragments: ReadonlyMap<string, Outline>): Step {
  const own = fragments.get(name);
  return { name, own, waiting: own?.spreads.map((spread) => spread.name) ?? [] };
}

// Numbers double with each fragment of a bomb: they stop growing where they would stop being exact.
const add = (one: number, other: number): number => Math.min(one + other, Number.MAX_SAFE_INTEGER);
