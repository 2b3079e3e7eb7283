import type {
  FieldNode,
  FragmentDefinitionNode,
  GraphQLField,
  GraphQLObjectType,
  GraphQLSchema,
  OperationDefinitionNode,
  SelectionNode,
} from 'graphql';

import type { Path } from './path.ts';
import type { Run } from './run.ts';

/** An operation with its `@skip` and `@include` decided: what its parts are compiled for. */
export interface Plan {
  readonly schema: GraphQLSchema;
  readonly operation: OperationDefinitionNode;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  /** The values of the variables that `@skip` and `@include` name: no others are known yet. */
  readonly conditions: Readonly<Record<string, unknown>>;
  readonly select: (type: GraphQLObjectType, selections: readonly SelectionNode[]) => Selection;
}

/** What is answered for an object of a type. */
export interface Selection {
  readonly fields: readonly CompiledField[];
  /** Makes what the fields are put into. */
  readonly createData: () => Data;
}

export type Data = Record<string, unknown>;

export interface CompiledField {
  /** The one under which it is answered. */
  readonly name: string;
  /** Answers the value, or a promise of it; throws where its object cannot be without it. */
  readonly execute: (run: Run, source: unknown, parent: Path | undefined) => unknown;
}

/** A field as it is selected, once or more often, on a type. */
export interface FieldSite {
  readonly name: string;
  readonly parentType: GraphQLObjectType;
  readonly definition: GraphQLField<unknown, unknown>;
  readonly nodes: FieldNodes;
}

export type FieldNodes = readonly [FieldNode, ...FieldNode[]];
