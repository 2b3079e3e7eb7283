import { createLocalSubgraphClient, type SubgraphClient } from '@cx/federation';
import { executeOperation, type SubgraphService } from '@cx/subgraph';
import { traced } from '@cx/telemetry';
import type { Logger } from 'pino';

/** A subgraph of this process, without HTTP between. It stays open when its client is closed. */
export function serviceClient(service: SubgraphService, log: Logger): SubgraphClient {
  return createLocalSubgraphClient({
    createContext: (principal, gone) => service.createContext(principal, gone),
    execute: (operation) =>
      traced(
        () => ({ kind: 'internal', name: `subgraph ${service.name}` }),
        () =>
          executeOperation(service, operation, (error, errorId) => {
            log.error({ err: error, errorId, subgraph: service.name }, 'A resolver failed.');
          }),
      ),
  });
}
