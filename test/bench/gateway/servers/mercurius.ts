// Mercurius composes the subgraphs itself, of what they say of themselves.
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';

import { callable, peerModule } from './peer-module.ts';
import { readServerSettings, tellUrl } from './server-settings.ts';

const settings = readServerSettings();
const { default: createApp } = await peerModule('fastify', {
  default: callable<() => FastifyInstance>(),
});
const { default: mercuriusGateway } = await peerModule('@mercuriusjs/gateway', {
  default: callable<(app: FastifyInstance) => Promise<void>>(),
});

const app = createApp();
app.register(mercuriusGateway, {
  gateway: {
    services: Object.entries(settings.subgraphs).map(([name, url]) => ({
      name,
      url,
      mandatory: true,
      initHeaders: settings.headers,
      rewriteHeaders: () => settings.headers,
    })),
  },
});
// What its error says by itself is that there are more of them.
try {
  await app.ready();
} catch (error) {
  const { errors } = z.object({ errors: z.array(z.instanceof(Error)).min(1) }).parse(error);
  throw new Error(`it cannot join the subgraphs: ${errors[0]?.message}`, { cause: error });
}
tellUrl(`${await app.listen({ host: '127.0.0.1', port: 0 })}/graphql`);
