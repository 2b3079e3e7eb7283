import {
  type ConstDirectiveNode,
  type DefinitionNode,
  type DirectiveNode,
  type DocumentNode,
  Kind,
  type ObjectTypeDefinitionNode,
  parse,
  print,
  visit,
} from 'graphql';

/**
 * Subgraphs as the first federation wants them, which has no links, and in which one subgraph owns a type and the others
 * extend it. Of those that define an entity, the one that knows most of it is taken for its owner.
 */
export function asFirstFederation(schemas: Readonly<Record<string, string>>): Map<string, string> {
  const documents = new Map(
    Object.entries(schemas).map(([name, sdl]) => [name, parse(sdl, { noLocation: true })]),
  );
  const owners = ownersOf(documents);
  return new Map(
    [...documents].map(([name, document]) => {
      const definitions = document.definitions
        .filter(isKept)
        .map((definition) => extended(plain(definition), name, owners));
      return [name, print({ kind: Kind.DOCUMENT, definitions })];
    }),
  );
}

function ownersOf(documents: ReadonlyMap<string, DocumentNode>): Map<string, string> {
  const known = new Map<string, { owner: string; fields: number }>();
  for (const [owner, { definitions }] of documents) {
    for (const definition of definitions) {
      if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION || keyOf(definition) === null) continue;
      const { name, fields = [] } = definition;
      if (fields.length > (known.get(name.value)?.fields ?? 0)) {
        known.set(name.value, { owner, fields: fields.length });
      }
    }
  }
  return new Map([...known].map(([type, { owner }]) => [type, owner]));
}

/** Without what says how to link, and the types that came by a link. */
function isKept(definition: DefinitionNode): boolean {
  if (definition.kind === Kind.SCHEMA_EXTENSION) return false;
  if (definition.kind === Kind.DIRECTIVE_DEFINITION) return false;
  return !('name' in definition && definition.name?.value.includes('__'));
}

/** Of all directives it keeps the keys. */
function plain(definition: DefinitionNode): DefinitionNode {
  return visit(definition, {
    Directive: (directive): DirectiveNode | null =>
      directive.name.value === 'key'
        ? { ...directive, arguments: directive.arguments?.filter(isFields) ?? [] }
        : null,
  });
}

function isFields({ name }: { readonly name: { readonly value: string } }): boolean {
  return name.value === 'fields';
}

function extended(
  definition: DefinitionNode,
  subgraph: string,
  owners: ReadonlyMap<string, string>,
): DefinitionNode {
  if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION) return definition;
  const { name, interfaces = [], directives = [], fields = [] } = definition;
  const owner = owners.get(name.value) ?? subgraph;
  const isRoot = name.value === 'Query' || name.value === 'Mutation';
  if (!isRoot && owner === subgraph) return definition;
  const key = keyOf(definition);
  return {
    kind: Kind.OBJECT_TYPE_EXTENSION,
    name,
    interfaces,
    directives,
    fields: fields.map((field) =>
      field.name.value === key ? { ...field, directives: [EXTERNAL] } : field,
    ),
  };
}

const EXTERNAL: ConstDirectiveNode = {
  kind: Kind.DIRECTIVE,
  name: { kind: Kind.NAME, value: 'external' },
};

/** All keys here are one field. */
function keyOf({ directives = [] }: ObjectTypeDefinitionNode): string | null {
  const key = directives.find(({ name }) => name.value === 'key');
  const fields = key?.arguments?.find(isFields)?.value;
  return fields?.kind === Kind.STRING ? fields.value : null;
}
