/** About as many as there are plans in the planner's cache. */
const MOST_KNOWN = 10_000;

/**
 * Tells the operations that this process sees for the first time. Each is known from then on, while it is among
 * those that were asked for last.
 */
export function createNovelty(): (key: string) => boolean {
  const known = new Set<string>();
  return (key) => {
    const isKnown = known.delete(key);
    known.add(key);
    if (known.size > MOST_KNOWN) known.delete(known.values().next().value ?? key);
    return !isKnown;
  };
}
