// The stock gateway of Apollo behind the server of Apollo.
import { readFile } from 'node:fs/promises';

import { loadPeer } from '../peers/load.ts';
import { callable, peerModule } from './peer-module.ts';
import { readServerSettings, tellUrl } from './server-settings.ts';

interface SubgraphRequest {
  readonly request: { readonly http?: { readonly headers: Headers } };
}

const settings = readServerSettings();
const { ApolloGateway, RemoteGraphQLDataSource } = await peerModule(loadPeer('@apollo/gateway'), {
  ApolloGateway: callable<new (options: object) => object>(),
  RemoteGraphQLDataSource: callable<new (options: object) => object>(),
});
const { ApolloServer } = await peerModule(loadPeer('@apollo/server'), {
  ApolloServer: callable<new (options: object) => object>(),
});
const { startStandaloneServer } = await peerModule(loadPeer('@apollo/server/standalone'), {
  startStandaloneServer: callable<(server: object, options: object) => Promise<{ url: string }>>(),
});

const gateway = new ApolloGateway({
  supergraphSdl: await readFile(settings.supergraph, 'utf8'),
  buildService: ({ url }: { readonly url?: string }) =>
    new RemoteGraphQLDataSource({
      url,
      willSendRequest({ request }: SubgraphRequest) {
        for (const [name, value] of Object.entries(settings.headers)) {
          request.http?.headers.set(name, value);
        }
      },
    }),
});
const { url } = await startStandaloneServer(new ApolloServer({ gateway, introspection: false }), {
  listen: { host: '127.0.0.1', port: 0 },
});
tellUrl(url);
