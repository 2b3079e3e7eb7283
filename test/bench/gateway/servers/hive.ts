// Hive's gateway with its query planner in Rust.
import { readFile } from 'node:fs/promises';
import { createServer, type RequestListener } from 'node:http';

import { loadPeer } from '../peers/load.ts';
import { listen } from './listen.ts';
import { callable, peerModule } from './peer-module.ts';
import { readServerSettings, tellUrl } from './server-settings.ts';

const settings = readServerSettings();
const { createGatewayRuntime } = await peerModule(loadPeer('@graphql-hive/gateway'), {
  createGatewayRuntime: callable<(options: object) => RequestListener>(),
});
const { unifiedGraphHandler } = await peerModule(loadPeer('@graphql-hive/router-runtime'), {
  unifiedGraphHandler: callable<() => unknown>(),
});

const runtime = createGatewayRuntime({
  supergraph: await readFile(settings.supergraph, 'utf8'),
  unifiedGraphHandler,
  transportEntries: { '*.http': { headers: Object.entries(settings.headers) } },
  logging: 'error',
  graphiql: false,
  landingPage: false,
});
tellUrl(`${await listen(createServer(runtime))}/graphql`);
