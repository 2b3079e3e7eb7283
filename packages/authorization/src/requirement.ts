import { EVERY_SCOPE } from '@cx/principals';

/** Alternatives, of which one must be met as a whole. */
type Alternatives = readonly (readonly string[])[];

/** What one element of a schema demands of those who see it: that they are known, and all that it names. */
export interface Requirement {
  readonly scopes: Alternatives | null;
  readonly policies: Alternatives | null;
}

/** Who asks. Null is nobody, who was not asked who they are. */
export type Caller = { readonly scopes: readonly string[] } | null;

export function seesEverything(caller: Caller): boolean {
  return caller !== null && caller.scopes.includes(EVERY_SCOPE);
}

/**
 * Whether the caller meets it. Nothing decides about policies yet: whoever is granted one holds the scope
 * `policy:` and its name. A list without alternatives can be met by nobody.
 */
export function isMet(requirement: Requirement, held: ReadonlySet<string> | null): boolean {
  if (held === null) return false;
  const holds = (alternatives: Alternatives | null): boolean =>
    alternatives === null || alternatives.some((names) => names.every((name) => held.has(name)));
  return holds(requirement.scopes) && holds(requirement.policies && asScopes(requirement.policies));
}

/** All scopes that could help to meet it. */
export function scopesIn({ scopes, policies }: Requirement): string[] {
  return [...(scopes ?? []), ...asScopes(policies ?? [])].flat();
}

/** Tells a caller what is missing, and nothing of what would be there. */
export function refusal(requirements: readonly Requirement[]): string {
  const needs = requirements.flatMap(({ scopes, policies }) => {
    const named = [scopes, policies && asScopes(policies)].filter((one) => one !== null);
    return named.length === 0 ? ['a caller who is known'] : named.map(sentenceOf);
  });
  return `This needs ${[...new Set(needs)].join('; and ')}.`;
}

function sentenceOf(alternatives: Alternatives): string {
  if (alternatives.length === 0) return 'what nobody has';
  const [first = [], ...others] = alternatives;
  const noun = others.length === 0 && first.length === 1 ? 'the scope' : 'the scopes';
  return `${noun} ${alternatives.map((names) => names.join(' and ')).join(', or ')}`;
}

function asScopes(policies: Alternatives): Alternatives {
  return policies.map((names) => names.map((name) => `policy:${name}`));
}
