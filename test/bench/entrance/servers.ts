import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import { DEFAULT_CONTRACTS } from '@cx/contracts';
import { openLocalSupergraph } from '@cx/cx';
import type { GatewayContext } from '@cx/federation';
import {
  createMetrics,
  entranceSettings,
  everybodyIs,
  openEntrance,
  readTerms,
  serveGateway,
} from '@cx/gateway';
import { LOCAL_PRINCIPAL, type Principal } from '@cx/principals';
import Fastify from 'fastify';
import { pino } from 'pino';
import { z } from 'zod';

import { servicesOf, type TestServices } from '../../support/test-graph.ts';

export interface BenchedServer extends AsyncDisposable {
  readonly url: string;
}

const log = pino({ level: 'silent' });

const settings = z.object(entranceSettings).parse({});

/** What nobody uses up while it is measured. */
const AMPLE = { perSecond: 1_000_000, burst: 1_000_000, perHour: 1_000_000_000 };

/** An Apollo Server in front of the planner: everybody is let in, and may ask for everything. */
export async function serveBare(services: TestServices): Promise<BenchedServer> {
  const supergraph = await openLocalSupergraph(servicesOf(services), log);
  const { variant } = await supergraph.load();
  const apollo = new ApolloServer<GatewayContext>({
    gateway: variant(),
    csrfPrevention: true,
    plugins: [ApolloServerPluginLandingPageDisabled()],
  });
  await apollo.start();
  const app = Fastify();
  const context = { principal: LOCAL_PRINCIPAL, treat: null };
  app.post('/graphql', fastifyApolloHandler(apollo, { context: async () => context }));
  const url = await app.listen({ host: '127.0.0.1', port: 0 });
  return {
    url,
    async [Symbol.asyncDispose]() {
      await app.close();
      await apollo.stop();
      await supergraph.close();
    },
  };
}

/** The gateway as it is served, for one caller. */
export async function serveGuarded(
  services: TestServices,
  principal: Principal,
): Promise<BenchedServer> {
  const server = await serveGateway({
    ...openEntrance(settings, {
      terms: await readTerms(settings),
      access: services.keys,
      pseudonymSecret: 'a secret of the bench, long enough to be one',
      metrics: createMetrics(),
      log,
    }),
    contracts: new Map([
      ['internal', DEFAULT_CONTRACTS.internal],
      ['partner', { ...DEFAULT_CONTRACTS.partner, quota: AMPLE }],
    ]),
    authenticate: everybodyIs(principal),
    supergraph: await openLocalSupergraph(servicesOf(services), log),
    host: '127.0.0.1',
    port: 0,
    readiness: () => Promise.resolve({}),
    log,
  });
  return { url: server.url, [Symbol.asyncDispose]: () => server.stop() };
}
