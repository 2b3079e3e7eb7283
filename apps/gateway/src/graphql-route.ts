import type { Principal } from '@cx/principals';
import type { TrustedDocuments } from '@cx/trusted-documents';
import type { FastifyInstance, FastifyRequest } from 'fastify';

import type { Authenticate } from './authentication.ts';
import type { CurrentServers } from './contract-servers.ts';
import { sendGraphiql, wantsGraphiql } from './graphiql.ts';
import { resolveDocument } from './trusted-request.ts';

/** What is known of a request before GraphQL begins. */
export interface Admission {
  readonly principal: Principal;
  /** Whether its document is one of those known beforehand; null where the contract does not ask. */
  readonly isTrusted: boolean | null;
}

export interface GraphqlRouteOptions {
  readonly authenticate: Authenticate;
  readonly servers: CurrentServers;
  readonly trustedDocuments: TrustedDocuments;
}

const admissions = new WeakMap<FastifyRequest, Admission>();

/** Serves `/graphql`: each caller by the server of its contract, and the editor to browsers. */
export function routeGraphql(app: FastifyInstance, options: GraphqlRouteOptions): void {
  const { authenticate, servers, trustedDocuments } = options;
  app.route({
    method: ['GET', 'POST'],
    url: '/graphql',
    async onRequest(request) {
      // The editor is a page without data: what it asks says who it is.
      if (wantsGraphiql(request)) return;
      admissions.set(request, { principal: await authenticate(request), isTrusted: null });
    },
    async handler(request, reply) {
      if (wantsGraphiql(request)) return sendGraphiql(request, reply);
      const { principal } = admissionOf(request);
      const { contract, answer } = await servers.of(principal, reply);
      const isTrusted = resolveDocument(request, contract, trustedDocuments);
      admissions.set(request, { principal, isTrusted });
      return answer.call(app, request, reply);
    },
  });
}

/** Notes who sends a request that is not for `/graphql`. */
export function admit(request: FastifyRequest, admission: Admission): void {
  admissions.set(request, admission);
}

/** Undefined for a caller who is not known, or not yet. */
export function findAdmission(request: FastifyRequest): Admission | undefined {
  return admissions.get(request);
}

/** @throws TypeError before the request has been authenticated */
export function admissionOf(request: FastifyRequest): Admission {
  const admission = admissions.get(request);
  if (admission === undefined) throw new TypeError('Every caller is known before GraphQL begins.');
  return admission;
}
