import { DEFER_DEFINITION } from '@cx/supergraph-sdl';
import {
  buildASTSchema,
  type DocumentNode,
  type GraphQLSchema,
  Kind,
  OperationTypeNode,
} from 'graphql';

import type { TagFilter } from './contract.ts';
import { ContractsError } from './contracts-error.ts';
import { readGraphElements } from './graph-elements.ts';
import { hiddenElements } from './hidden-elements.ts';
import { reachableTypes } from './reachable-types.ts';
import { withoutHidden } from './without-hidden.ts';

/** The schemas that the contracts of one supergraph show. */
export interface Variants {
  /**
   * The schema as callers of the contract know it: no directives but `@defer` and those of the GraphQL
   * specification, and nothing that only serves the planner. Each call builds it anew.
   *
   * @throws ContractsError when no field of Query is left
   */
  schemaOf(contract: TagFilter): GraphQLSchema;
}

/** Reads a supergraph once; each variant then costs milliseconds. */
export function openVariants(supergraph: DocumentNode): Variants {
  const graph = readGraphElements(supergraph);
  return {
    schemaOf(contract) {
      const hidden = hiddenElements(graph, contract);
      const roots = graph.roots.filter(({ type }) => !hidden.has(type.name.value));
      if (!roots.some(({ operation }) => operation === OperationTypeNode.QUERY))
        throw nothingLeft(contract);
      const types = [...graph.types.values()]
        .filter(({ name }) => !hidden.has(name.value))
        .map((type) => withoutHidden(type, hidden));
      const reachable = reachableTypes(
        roots.map(({ type }) => type.name.value),
        types,
      );
      return buildASTSchema(
        {
          kind: Kind.DOCUMENT,
          definitions: [
            { kind: Kind.SCHEMA_DEFINITION, operationTypes: roots },
            DEFER_DEFINITION,
            ...types.filter(({ name }) => reachable.has(name.value)),
          ],
        },
        { assumeValidSDL: true },
      );
    },
  };
}

function nothingLeft({ include, exclude }: TagFilter): ContractsError {
  const shown = include.length === 0 ? 'everything' : `only what is tagged ${include.join(' or ')}`;
  const hidden = exclude.length === 0 ? '' : `, except what is tagged ${exclude.join(' or ')},`;
  return new ContractsError(
    `A contract that includes ${shown}${hidden} has no field of Query left. Tag a field of Query and what it answers so that the contract shows them, or change its tags.`,
  );
}
