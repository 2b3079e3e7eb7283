import { randomUUID } from 'node:crypto';

import type { QuotaStore } from '@cx/quota';
import type { FastifyInstance, FastifyRequest } from 'fastify';

import { NO_RECORDS } from './access-records.ts';
import type { CurrentServers } from './contract-servers.ts';
import { routeExportUrls } from './export-url-route.ts';
import { createExportUrls } from './export-url.ts';
import { admit } from './graphql-route.ts';
import { routeMetricsTables } from './metrics-route.ts';
import { routeFeed } from './odata-route.ts';
import { routeRowFiles } from './row-routes.ts';
import type { GatewayOptions } from './server.ts';
import { createSignerCheck } from './signer.ts';

export interface TableRoutesOptions extends Pick<
  GatewayOptions,
  'authenticate' | 'keys' | 'log' | 'pseudonymSecret' | 'records' | 'rows'
> {
  readonly servers: CurrentServers;
  readonly quota: QuotaStore;
  readonly now: () => Date;
}

/** Serves tables beside GraphQL: figures, rows, and addresses of both for tools that send no headers. */
export function routeTables(app: FastifyInstance, options: TableRoutesOptions): void {
  const { authenticate, servers, rows, records = NO_RECORDS, now } = options;
  const urls = createExportUrls(options.pseudonymSecret ?? randomUUID());
  const letSignerIn = createSignerCheck(options);

  async function admitCaller(request: FastifyRequest): Promise<void> {
    const signer = urls.verify(request.url, now());
    const principal =
      signer === null ? await authenticate(request) : await letSignerIn(signer, request.ip);
    // What is run for it is of the gateway's own.
    admit(request, { principal, isTrusted: true });
    // Without the signature, which is nothing to ask for.
    request.raw.url = request.url.replace(/[?&]signed=[\w.-]+$/, '');
  }

  routeMetricsTables(app, { servers, admit: admitCaller });
  routeExportUrls(app, { authenticate, urls, records, now });
  if (rows === undefined) return;
  const rowOptions = { ...options, rows, records, admit: admitCaller };
  routeRowFiles(app, rowOptions);
  routeFeed(app, rowOptions);
}
