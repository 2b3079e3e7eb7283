import { composeSchemaContract } from '@theguild/federation-composition';
import {
  type ASTNode,
  buildASTSchema,
  buildSchema,
  type DocumentNode,
  type GraphQLSchema,
  isInterfaceType,
  Kind,
  parse,
  specifiedScalarTypes,
  visit,
} from 'graphql';

import type { TagFilter } from './contract.ts';
import { KEPT, type Subgraph } from './random-subgraphs.test-support.ts';

export interface Composed {
  /** Null when no field of Query is left. */
  readonly schema: GraphQLSchema | null;
  readonly repairs: number;
}

const GONE = 'gone';

/**
 * The contract as composition makes it. It differs on purpose from what is tested, and is brought together so:
 *
 * - Composition demands an included tag also of arguments, fields of inputs, values of enumerations and scalars.
 *   Ours follows the documentation of contracts, in which an include list concerns fields and unions. All of
 *   the former have a tag of their own here, which composition includes.
 * - Composition fails where what is shown refers to what is hidden. Ours hides it too, since a contract is made
 *   from a supergraph that somebody else may have changed, and must show less rather than nothing. Here each
 *   complaint hides what it names, until there is none.
 * - Composition keeps an interface that no type implements any more; ours does not.
 */
export function composedContract(subgraphs: readonly Subgraph[], filter: TagFilter): Composed {
  const include = new Set(filter.include.length > 0 ? [...filter.include, KEPT] : []);
  const exclude = new Set([...filter.exclude, GONE]);
  let current = [...subgraphs];
  for (let repairs = 0; ; repairs += 1) {
    const { publicDocumentNode, errors } = composeSchemaContract(
      current,
      { include, exclude },
      false,
    );
    const wrong = publicDocumentNode ? withoutSense(publicDocumentNode) : toBeHidden(errors ?? []);
    if (wrong.includes('Query')) return { schema: null, repairs };
    if (wrong.length === 0) {
      const { publicSdl = '' } = composeSchemaContract(current, { include, exclude });
      return { schema: buildSchema(publicSdl), repairs };
    }
    current = current.map(({ name, typeDefs }) => ({ name, typeDefs: withGone(typeDefs, wrong) }));
  }
}

/**
 * What refers to types that are not there, which composition overlooks in interfaces, inputs and unions: a
 * member of a union is `Union Member`. When there is none, the interfaces that no type implements.
 */
function withoutSense(document: DocumentNode): string[] {
  const defined = new Set([
    ...document.definitions.flatMap((one) => ('name' in one ? one.name?.value : [])),
    ...specifiedScalarTypes.map(({ name }) => name),
  ]);
  const found: string[] = [];
  visit(document, {
    NamedType(node, _key, parent, _path, ancestors) {
      if (defined.has(node.name.value)) return;
      const within = coordinateOf(parent ? [...ancestors, parent] : ancestors);
      const isMember = document.definitions.some(
        (one) => one.kind === Kind.UNION_TYPE_DEFINITION && one.types?.includes(node),
      );
      found.push(isMember ? `${within} ${node.name.value}` : within);
    },
  });
  return found.length > 0 ? found : lonelyInterfaces(buildASTSchema(document));
}

function lonelyInterfaces(schema: GraphQLSchema): string[] {
  return Object.values(schema.getTypeMap())
    .filter((type) => isInterfaceType(type) && schema.getPossibleTypes(type).length === 0)
    .map(({ name }) => name);
}

const COMPLAINTS: readonly (readonly RegExp[])[] = [
  [
    /is referenced by "(.+)", which/,
    /Type "(.+)" is @inaccessible but is the root query type/,
    /^Type "(.+)" is in the API schema but all of its/,
    /^Argument "(.+)\(.+:\)" is @inaccessible but is a required/,
    /^Input field "(.+)\..+" is @inaccessible but is a required/,
    /is used in the default value of "(.+)", which/,
  ],
  // Interfaces come last: a type that goes takes part in none.
  [/implements the interface field "(.+)", which/],
];

function toBeHidden(errors: readonly { readonly message: string }[]): string[] {
  const found = COMPLAINTS.map((patterns) =>
    patterns.flatMap((pattern) =>
      errors.flatMap(({ message }) => pattern.exec(message)?.[1] ?? []),
    ),
  ).find((coordinates) => coordinates.length > 0);
  if (!found) throw new Error(errors.map(({ message }) => message).join('\n'));
  return found;
}

function withGone(typeDefs: DocumentNode, coordinates: readonly string[]): DocumentNode {
  const [gone] = parse(`scalar S @tag(name: "${GONE}")`).definitions.flatMap((definition) =>
    'directives' in definition ? (definition.directives ?? []) : [],
  );
  const marked = <Node extends { readonly directives?: readonly unknown[] | undefined }>(
    node: Node,
  ): Node => ({ ...node, directives: [...(node.directives ?? []), gone] });
  return visit(typeDefs, {
    enter(node, _key, _parent, _path, ancestors) {
      if ('directives' in node && coordinates.includes(coordinateOf([...ancestors, node]))) {
        return marked(node);
      }
      if (node.kind !== Kind.UNION_TYPE_DEFINITION) return;
      const types = node.types?.filter(
        (type) => !coordinates.includes(`${node.name.value} ${type.name.value}`),
      );
      return types?.length === 0 ? marked(node) : { ...node, types };
    },
  });
}

/** @param path from the document to the element */
function coordinateOf(path: readonly (ASTNode | readonly ASTNode[])[]): string {
  const [type = '', member, argument] = path.flatMap((one) =>
    'name' in one && one.name?.kind === Kind.NAME ? one.name.value : [],
  );
  if (member === undefined) return type;
  return argument === undefined ? `${type}.${member}` : `${type}.${member}(${argument}:)`;
}
