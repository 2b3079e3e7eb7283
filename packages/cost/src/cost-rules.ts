import { argumentOf, directiveName } from '@cx/supergraph-sdl';
import {
  type ArgumentNode,
  type ConstDirectiveNode,
  type DirectiveNode,
  type DocumentNode,
  type GraphQLObjectType,
  isTypeDefinitionNode,
  isTypeExtensionNode,
  Kind,
  valueFromASTUntyped,
} from 'graphql';

const SPECIFICATION = 'https://specs.apollo.dev/cost';

/** What a supergraph says about cost, by schema coordinates. */
export interface CostRules {
  /** `@cost` of types (`Ticket`), fields (`Query.tickets`) and arguments (`Query.tickets(first:)`); never below 0. */
  readonly weights: ReadonlyMap<string, number>;
  /** `@listSize` of fields. */
  readonly listSizes: ReadonlyMap<string, ListSize>;
}

/** One `@listSize`. */
export interface ListSize {
  readonly assumedSize: number | null;
  readonly slicingArguments: readonly string[];
  readonly sizedFields: readonly string[];
}

/**
 * Reads `@cost` and `@listSize` as federation 2.9 has them, under whatever name they are imported.
 * `requireOneSlicingArgument` is not read: it says which operations are valid, and not what they cost.
 */
export function readCostRules(supergraph: DocumentNode): CostRules {
  const cost = directiveName(supergraph, SPECIFICATION, 'cost');
  const listSize = directiveName(supergraph, SPECIFICATION, 'listSize');
  const weights = new Map<string, number>();
  const listSizes = new Map<string, ListSize>();

  function read(coordinate: string, { directives }: Annotated): void {
    for (const directive of directives ?? []) {
      if (directive.name.value === cost) {
        const weight = numberOf(directive, 'weight');
        if (weight !== null) weights.set(coordinate, weight);
      }
      if (directive.name.value === listSize) listSizes.set(coordinate, listSizeOf(directive));
    }
  }

  for (const definition of supergraph.definitions) {
    if (!isTypeDefinitionNode(definition) && !isTypeExtensionNode(definition)) continue;
    const type = definition.name.value;
    read(type, definition);
    for (const field of 'fields' in definition ? (definition.fields ?? []) : []) {
      const coordinate = `${type}.${field.name.value}`;
      read(coordinate, field);
      if (field.kind !== Kind.FIELD_DEFINITION) continue;
      for (const argument of field.arguments ?? []) {
        read(`${coordinate}(${argument.name.value}:)`, argument);
      }
    }
  }
  return { weights, listSizes };
}

/**
 * What is declared for a field of an object, or for one of its arguments; otherwise what an interface
 * declares that the object implements.
 *
 * @param member such as `tickets` or `tickets(first:)`
 */
export function declaredFor<Rule>(
  rules: ReadonlyMap<string, Rule>,
  type: GraphQLObjectType,
  member: string,
): Rule | undefined {
  const own = rules.get(`${type.name}.${member}`);
  if (own !== undefined) return own;
  for (const { name } of type.getInterfaces()) {
    const inherited = rules.get(`${name}.${member}`);
    if (inherited !== undefined) return inherited;
  }
  return undefined;
}

interface Annotated {
  readonly directives?: readonly ConstDirectiveNode[] | undefined;
}

function listSizeOf(directive: DirectiveNode): ListSize {
  return {
    assumedSize: numberOf(directive, 'assumedSize'),
    slicingArguments: namesOf(argumentOf(directive, 'slicingArguments')),
    sizedFields: namesOf(argumentOf(directive, 'sizedFields')),
  };
}

// Something that makes an operation cheaper would let a caller pay for other things with it.
function numberOf(directive: DirectiveNode, name: string): number | null {
  const node = argumentOf(directive, name)?.value;
  const value: unknown = node && valueFromASTUntyped(node);
  return typeof value === 'number' ? Math.max(0, value) : null;
}

// As everywhere in GraphQL, one value may stand for a list of one.
function namesOf(argument: ArgumentNode | undefined): string[] {
  const value: unknown = argument && valueFromASTUntyped(argument.value);
  const names: unknown[] = Array.isArray(value) ? value : [value];
  return names.filter((name) => typeof name === 'string');
}
