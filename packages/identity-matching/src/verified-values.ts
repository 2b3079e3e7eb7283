import type { Identifier, IdentifierKind } from './person-record.ts';

/**
 * The kinds of which the two hold different verified values: they are two people, whatever else agrees.
 * One verified value in common is enough to be no conflict of that scope.
 */
export function findConflicts(
  left: readonly Identifier[],
  right: readonly Identifier[],
): IdentifierKind[] {
  const kinds = new Set<IdentifierKind>();
  for (const one of left) {
    const ofScope = (other: Identifier): boolean =>
      other.verified && other.kind === one.kind && other.scope === one.scope;
    const others = right.filter(ofScope);
    const own = left.filter(ofScope);
    if (!one.verified || others.length === 0) continue;
    if (!own.some(({ value }) => others.some((other) => other.value === value)))
      kinds.add(one.kind);
  }
  return [...kinds].toSorted();
}

/** The kind of the value that both have, the surest first; null when they share none. */
export function findSharedIdentifier(
  left: readonly Identifier[],
  right: readonly Identifier[],
): IdentifierKind | null {
  let surest: IdentifierKind | null = null;
  for (const one of left) {
    const isShared = right.some(
      ({ kind, scope, value }) => kind === one.kind && scope === one.scope && value === one.value,
    );
    if (!isShared) continue;
    if (surest === null || RULES.indexOf(one.kind) < RULES.indexOf(surest)) surest = one.kind;
  }
  return surest;
}

const RULES: readonly IdentifierKind[] = ['EMAIL', 'PHONE', 'ACCOUNT', 'EXTERNAL_ID', 'ORDER_REF'];
