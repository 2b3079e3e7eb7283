// The gateway of Mercurius. It joins the subgraphs itself, by the rules of the first federation.
import { readFile } from 'node:fs/promises';

import type { FastifyInstance } from 'fastify';
import { z } from 'zod';

import { loadMercurius } from '../peers/mercurius/load-mercurius.ts';
import { asFirstFederation } from './first-federation.ts';
import { callable, peerModule } from './peer-module.ts';
import { readServerSettings, tellUrl } from './server-settings.ts';

const { subgraphs, headers } = readServerSettings();
const { default: createApp } = await peerModule(loadMercurius('fastify'), {
  default: callable<() => FastifyInstance>(),
});
const { default: mercuriusGateway } = await peerModule(loadMercurius('@mercuriusjs/gateway'), {
  default: callable<(app: FastifyInstance) => Promise<void>>(),
});

const texts: Record<string, string> = {};
for (const [name, { schema }] of Object.entries(subgraphs)) {
  texts[name] = await readFile(schema, 'utf8');
}
const app = createApp();
app.register(mercuriusGateway, {
  gateway: {
    services: [...asFirstFederation(texts)].map(([name, schema]) => ({
      name,
      schema,
      url: subgraphs[name]?.url,
      mandatory: true,
      rewriteHeaders: () => headers,
    })),
  },
});
try {
  await app.ready();
} catch (error) {
  // What its error says by itself is that there are more of them.
  const { errors } = z.object({ errors: z.array(z.instanceof(Error)).min(1) }).parse(error);
  throw new Error(`it cannot join the subgraphs: ${errors[0]?.message}`, { cause: error });
}
tellUrl(`${await app.listen({ host: '127.0.0.1', port: 0 })}/graphql`);
