import { argumentOf, directiveName, JOIN, stringOf, subgraphsOf } from '@cx/supergraph-sdl';
import {
  type ConstDirectiveNode,
  type DocumentNode,
  isTypeDefinitionNode,
  Kind,
  type TypeDefinitionNode,
  type TypeNode,
} from 'graphql';

const CACHE_CONTROL = 'https://cx-graph.dev/specs/cacheControl';

/** What subgraphs say by `@cacheControl` of a type or a field. */
export interface CacheHint {
  /** Seconds. */
  readonly maxAge: number | undefined;
  readonly isPrivate: boolean;
  readonly inherits: boolean;
}

export interface FieldFacts {
  readonly hint: CacheHint;
  /** The type that it answers, or answers lists of. */
  readonly type: string;
}

/** What a supergraph says of how long its answers may be kept, and by which tags they end. */
export interface CacheHints {
  fieldOf(type: string, field: string): FieldFacts | undefined;
  hintOf(type: string): CacheHint;
  /** Whether it has fields, or members that have. */
  isComposite(type: string): boolean;
  isObject(type: string): boolean;
  /** The formats by which a subgraph tags a type, or a field such as `Query.brand`; none where it does not. */
  formatsOf(subgraph: string, coordinate: string): readonly string[];
}

export function readCacheHints(supergraph: DocumentNode): CacheHints {
  const cacheControl = directiveName(supergraph, CACHE_CONTROL, 'cacheControl');
  const formats = createFormats(supergraph);
  const types = new Map<string, TypeDefinitionNode['kind']>();
  const hints = new Map<string, CacheHint>();
  const fields = new Map<string, FieldFacts>();
  for (const definition of supergraph.definitions) {
    if (!isTypeDefinitionNode(definition)) continue;
    const type = definition.name.value;
    types.set(type, definition.kind);
    hints.set(type, hintIn(definition.directives, cacheControl));
    formats.add(type, definition.directives);
    if (!hasFields(definition)) continue;
    for (const field of definition.fields ?? []) {
      const coordinate = `${type}.${field.name.value}`;
      const hint = hintIn(field.directives, cacheControl);
      fields.set(coordinate, { hint, type: namedType(field.type) });
      formats.add(coordinate, field.directives);
    }
  }
  return {
    fieldOf: (type, field) => fields.get(`${type}.${field}`),
    hintOf: (type) => hints.get(type) ?? NO_HINT,
    isComposite: (type) => COMPOSITE.has(types.get(type) ?? ''),
    isObject: (type) => types.get(type) === Kind.OBJECT_TYPE_DEFINITION,
    formatsOf: (subgraph, coordinate) => formats.of(subgraph, coordinate),
  };
}

const COMPOSITE: ReadonlySet<string> = new Set([
  Kind.OBJECT_TYPE_DEFINITION,
  Kind.INTERFACE_TYPE_DEFINITION,
  Kind.UNION_TYPE_DEFINITION,
]);

const NO_HINT: CacheHint = { maxAge: undefined, isPrivate: false, inherits: false };

/** Where subgraphs differ, the strictest holds. */
function hintIn(directives: readonly ConstDirectiveNode[] = [], name: string): CacheHint {
  return directives
    .filter((directive) => directive.name.value === name)
    .map(hintOf)
    .reduce(
      (one, other) => ({
        maxAge: smallest(one.maxAge, other.maxAge),
        isPrivate: one.isPrivate || other.isPrivate,
        inherits: one.inherits || other.inherits,
      }),
      NO_HINT,
    );
}

function hintOf(directive: ConstDirectiveNode): CacheHint {
  const maxAge = argumentOf(directive, 'maxAge')?.value;
  const scope = argumentOf(directive, 'scope')?.value;
  const inherits = argumentOf(directive, 'inheritMaxAge')?.value;
  return {
    maxAge: maxAge?.kind === Kind.INT ? Number(maxAge.value) : undefined,
    isPrivate: scope?.kind === Kind.ENUM && scope.value === 'PRIVATE',
    inherits: inherits?.kind === Kind.BOOLEAN && inherits.value,
  };
}

function smallest(one: number | undefined, other: number | undefined): number | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return Math.min(one, other);
}

interface Formats {
  add(coordinate: string, directives: readonly ConstDirectiveNode[] | undefined): void;
  of(subgraph: string, coordinate: string): readonly string[];
}

/** Composition keeps `@cacheTag` with the subgraph that has it, as `@join__directive`. */
function createFormats(supergraph: DocumentNode): Formats {
  const joined = directiveName(supergraph, JOIN, 'directive');
  const names = new Map([...subgraphsOf(supergraph)].map(([name, { graph }]) => [graph, name]));
  const found = new Map<string, string[]>();
  return {
    add(coordinate, directives = []) {
      for (const directive of directives) {
        if (directive.name.value !== joined) continue;
        if (stringOf(directive, 'name')?.endsWith('cacheTag') !== true) continue;
        const format = formatOf(directive);
        const graphs = argumentOf(directive, 'graphs')?.value;
        for (const graph of graphs?.kind === Kind.LIST ? graphs.values : []) {
          if (format === null || graph.kind !== Kind.ENUM) continue;
          const key = `${names.get(graph.value) ?? ''} ${coordinate}`;
          found.set(key, [...(found.get(key) ?? []), format]);
        }
      }
    },
    of: (subgraph, coordinate) => found.get(`${subgraph} ${coordinate}`) ?? [],
  };
}

function formatOf(directive: ConstDirectiveNode): string | null {
  const value = argumentOf(directive, 'args')?.value;
  const fields = value?.kind === Kind.OBJECT ? value.fields : [];
  const format = fields.find(({ name }) => name.value === 'format')?.value;
  return format?.kind === Kind.STRING ? format.value : null;
}

function hasFields(definition: TypeDefinitionNode) {
  return (
    definition.kind === Kind.OBJECT_TYPE_DEFINITION ||
    definition.kind === Kind.INTERFACE_TYPE_DEFINITION
  );
}

function namedType(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type);
}
