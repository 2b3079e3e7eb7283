import { setImmediate } from 'node:timers/promises';

import type { Contract } from '@cx/contracts';
import { LOCAL_PRINCIPAL } from '@cx/principals';
import type { TrustedDocuments } from '@cx/trusted-documents';

import type { ContractServers } from './contract-servers.ts';
import type { HotOperations, KnownOperation } from './hot-operations.ts';

export interface WarmUpOptions {
  readonly contracts: ReadonlyMap<string, Contract>;
  readonly trustedDocuments: TrustedDocuments;
  readonly hot: HotOperations;
}

/** Of those that are not known beforehand. */
const MOST_HOT = 100;

/**
 * Prepares what will be asked for, before anybody waits for it: documents that are known beforehand, then what was
 * asked for most. One that cannot be prepared is refused when it is asked for, as it would be anyway.
 */
export async function warmUp(
  servers: ContractServers,
  { contracts, trustedDocuments, hot }: WarmUpOptions,
  signal: AbortSignal,
): Promise<void> {
  for (const operation of [...trusted(contracts, trustedDocuments), ...hot.hottest(MOST_HOT)]) {
    if (signal.aborted) return;
    const { prepare } = await servers.of(operation.principal);
    await prepare(operation);
    // Others are answered meanwhile.
    await setImmediate();
  }
}

function trusted(
  contracts: ReadonlyMap<string, Contract>,
  { all }: TrustedDocuments,
): readonly KnownOperation[] {
  return [...contracts.values()]
    .filter(({ trustedDocuments }) => trustedDocuments !== 'off')
    .flatMap(({ name }) => {
      const principal = { ...LOCAL_PRINCIPAL, contract: name };
      return all.map(({ text: query }) => ({ query, operationName: undefined, principal }));
    });
}
