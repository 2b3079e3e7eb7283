import type { Supergraph } from '@cx/federation';
import { type GatewayOptions, serveGateway } from '@cx/gateway';
import type { Principal } from '@cx/principals';
import { pino } from 'pino';

import { type Answer, answerOf } from './small-graph.ts';

/** A gateway over HTTP that takes its callers' word on who they are. How that is proved is another matter. */
export interface ServedCallers extends AsyncDisposable {
  readonly url: string;
  ask(caller: string, request: CallerRequest): Promise<Answer>;
  /** The same by GET. */
  get(caller: string, parameters: Readonly<Record<string, string>>): Promise<Answer>;
}

export interface CallerRequest {
  readonly query?: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly operationName?: string;
  readonly extensions?: object;
  readonly documentId?: unknown;
}

export interface ServedCallersOptions extends Pick<
  GatewayOptions,
  'contracts' | 'trustedDocuments'
> {
  readonly supergraph: Supergraph;
  /** By the names under which they ask. */
  readonly callers: Readonly<Record<string, Principal>>;
}

export async function serveCallers({
  callers,
  ...options
}: ServedCallersOptions): Promise<ServedCallers> {
  const authenticate: GatewayOptions['authenticate'] = async ({ headers }) => {
    const principal = callers[String(headers['x-caller'])];
    if (principal === undefined) throw new Error('The test knows no such caller.');
    return principal;
  };
  const server = await serveGateway({
    ...options,
    host: '127.0.0.1',
    port: 0,
    authenticate,
    // All gateways of a test mask alike.
    pseudonymSecret: 'a secret of the tests',
    readiness: () => Promise.resolve({}),
    log: pino({ level: 'silent' }),
  });
  const { url } = server;
  return {
    url,
    ask: async (caller, request) =>
      answerOf(
        await fetch(`${url}/graphql`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', 'x-caller': caller },
          body: JSON.stringify(request),
        }),
      ),
    get: async (caller, parameters) =>
      answerOf(
        await fetch(`${url}/graphql?${new URLSearchParams(parameters).toString()}`, {
          headers: { 'apollo-require-preflight': '1', 'x-caller': caller },
        }),
      ),
    [Symbol.asyncDispose]: () => server.stop(),
  };
}

/** A partner of one brand that holds every scope, but for what is said of it. */
export function partner(over: Partial<Principal> = {}): Principal {
  return { kind: 'partner', id: 'agency', scopes: ['*'], brands: ['united'], ...over };
}
