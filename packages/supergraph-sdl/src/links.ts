import {
  type ArgumentNode,
  type ConstDirectiveNode,
  type DirectiveNode,
  type DocumentNode,
  Kind,
  valueFromASTUntyped,
} from 'graphql';

/**
 * What a directive of a linked specification is called in one supergraph: a link can give it another name.
 * Where nothing links the specification it is the name that was asked for.
 *
 * @param url of the specification, without its version when all versions will do
 * @param directive its name there, without the `@`
 */
export function directiveName(supergraph: DocumentNode, url: string, directive: string): string {
  const [link] = linksTo(supergraph, url);
  if (link === undefined) return directive;
  const imported = importsOf(link).get(`@${directive}`);
  if (imported !== undefined) return imported.slice(1);
  const namespace = stringOf(link, 'as') ?? featureOf(url);
  // The directive that a specification is named after goes by the namespace alone.
  return directive === featureOf(url) ? namespace : `${namespace}__${directive}`;
}

/** The links to a specification, in the version that the address names, or in any when it names none. */
export function linksTo({ definitions }: DocumentNode, url: string): ConstDirectiveNode[] {
  return definitions
    .flatMap((definition) =>
      definition.kind === Kind.SCHEMA_DEFINITION || definition.kind === Kind.SCHEMA_EXTENSION
        ? (definition.directives ?? [])
        : [],
    )
    .filter((directive) => {
      const linked = directive.name.value === 'link' ? stringOf(directive, 'url') : undefined;
      return linked === url || linked?.replace(VERSION, '') === url;
    });
}

export function stringOf(directive: DirectiveNode, name: string): string | undefined {
  const value = argumentOf(directive, name)?.value;
  return value?.kind === Kind.STRING ? value.value : undefined;
}

export function argumentOf(directive: DirectiveNode, name: string): ArgumentNode | undefined {
  return directive.arguments?.find((argument) => argument.name.value === name);
}

const VERSION = /\/v\d+\.\d+$/;

function featureOf(url: string): string {
  return url.replace(VERSION, '').split('/').at(-1) ?? '';
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
