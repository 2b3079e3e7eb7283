import { type Contract, ContractsError, openVariants } from '@cx/contracts';
import type { DocumentNode, GraphQLSchema } from 'graphql';

import { CommandError, ExitCode } from '../exit.ts';

/**
 * What each contract shows of a supergraph.
 *
 * @throws CommandError when a contract shows nothing
 */
export function contractSchemas(
  supergraph: DocumentNode,
  contracts: ReadonlyMap<string, Contract>,
): ReadonlyMap<string, GraphQLSchema> {
  const variants = openVariants(supergraph);
  const schemaOf = (contract: Contract): GraphQLSchema => {
    try {
      return variants.schemaOf(contract);
    } catch (error) {
      if (!(error instanceof ContractsError)) throw error;
      const message = `The contract ${contract.name}: ${error.message}`;
      throw new CommandError(ExitCode.Input, message, { cause: error });
    }
  };
  return new Map([...contracts].map(([name, contract]) => [name, schemaOf(contract)]));
}
