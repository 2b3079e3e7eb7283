import { argumentOf, directiveName, linksTo } from '@cx/supergraph-sdl';
import {
  type ArgumentNode,
  type ConstDirectiveNode,
  type DirectiveNode,
  type DocumentNode,
  type ValueNode,
  valueFromASTUntyped,
} from 'graphql';

import type { Requirement } from './requirement.ts';

/** The directives that this package understands, each in the version in which it does. */
const FEATURES = ['authenticated', 'requiresScopes', 'policy'] as const;

const VERSION = 'v0.1';

const SPECIFICATIONS = 'https://specs.apollo.dev/';

/** What each directive is called in one supergraph: a link can give it another name. */
export type DirectiveNames = Readonly<Record<(typeof FEATURES)[number], string>>;

export function directiveNames(supergraph: DocumentNode): DirectiveNames {
  const nameOf = (feature: (typeof FEATURES)[number]): string =>
    directiveName(supergraph, urlOf(feature), feature);
  return {
    authenticated: nameOf('authenticated'),
    requiresScopes: nameOf('requiresScopes'),
    policy: nameOf('policy'),
  };
}

/**
 * Where the supergraph says that who serves it must understand these directives, for security: each
 * argument `for: SECURITY` of a link to one of them, in the order of the text.
 */
export function securityPurposes(supergraph: DocumentNode): ArgumentNode[] {
  return FEATURES.flatMap((feature) => linksTo(supergraph, urlOf(feature)))
    .flatMap((link) => argumentOf(link, 'for') ?? [])
    .toSorted((one, other) => (one.loc?.start ?? 0) - (other.loc?.start ?? 0));
}

/** What the directives on an element demand together, or null when they are not there. */
export function requirementOf(
  directives: readonly ConstDirectiveNode[] | undefined,
  names: DirectiveNames,
): Requirement | null {
  const find = (name: string): DirectiveNode | undefined =>
    directives?.find((directive) => directive.name.value === name);
  const scopes = find(names.requiresScopes);
  const policies = find(names.policy);
  if (!find(names.authenticated) && !scopes && !policies) return null;
  return {
    scopes: scopes ? alternativesOf(argumentOf(scopes, 'scopes')?.value) : null,
    policies: policies ? alternativesOf(argumentOf(policies, 'policies')?.value) : null,
  };
}

/** What is no list of lists of names can be met by nobody. */
function alternativesOf(node: ValueNode | undefined): string[][] {
  const value: unknown = node && valueFromASTUntyped(node);
  if (!Array.isArray(value)) return [];
  return value.map((names: unknown) => (Array.isArray(names) ? names : [names]).map(String));
}

function urlOf(feature: string): string {
  return `${SPECIFICATIONS}${feature}/${VERSION}`;
}
