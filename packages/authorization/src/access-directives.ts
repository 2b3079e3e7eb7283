import {
  type ArgumentNode,
  type ConstDirectiveNode,
  type DirectiveNode,
  type DocumentNode,
  Kind,
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
  const links = linksOf(supergraph);
  const nameOf = (feature: (typeof FEATURES)[number]): string => {
    const link = links.find((one) => stringOf(one, 'url') === urlOf(feature));
    const renamed = link && importsOf(link).get(`@${feature}`)?.slice(1);
    return renamed ?? (link && stringOf(link, 'as')) ?? feature;
  };
  return {
    authenticated: nameOf('authenticated'),
    requiresScopes: nameOf('requiresScopes'),
    policy: nameOf('policy'),
  };
}

/**
 * Where the supergraph says that who serves it must understand these directives, for security: each
 * argument `for: SECURITY` of a link to one of them.
 */
export function securityPurposes(supergraph: DocumentNode): ArgumentNode[] {
  const urls = new Set<string | undefined>(FEATURES.map(urlOf));
  return linksOf(supergraph)
    .filter((link) => urls.has(stringOf(link, 'url')))
    .flatMap((link) => argumentOf(link, 'for') ?? []);
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

function linksOf(supergraph: DocumentNode): ConstDirectiveNode[] {
  return supergraph.definitions
    .flatMap((definition) =>
      definition.kind === Kind.SCHEMA_DEFINITION || definition.kind === Kind.SCHEMA_EXTENSION
        ? (definition.directives ?? [])
        : [],
    )
    .filter(({ name }) => name.value === 'link');
}

/** Imported names with the names under which they came. */
function importsOf(link: DirectiveNode): Map<string, string> {
  const node = argumentOf(link, 'import')?.value;
  const found = new Map<string, string>();
  for (const item of node?.kind === Kind.LIST ? node.values : []) {
    const value: unknown = valueFromASTUntyped(item);
    if (typeof value === 'string') found.set(value, value);
    if (typeof value !== 'object' || value === null || !('name' in value)) continue;
    const as = 'as' in value ? value.as : value.name;
    found.set(String(value.name), String(as));
  }
  return found;
}

function urlOf(feature: string): string {
  return `${SPECIFICATIONS}${feature}/${VERSION}`;
}

function stringOf(directive: DirectiveNode, name: string): string | undefined {
  const value = argumentOf(directive, name)?.value;
  return value?.kind === Kind.STRING ? value.value : undefined;
}

function argumentOf(directive: DirectiveNode, name: string): ArgumentNode | undefined {
  return directive.arguments?.find((argument) => argument.name.value === name);
}
