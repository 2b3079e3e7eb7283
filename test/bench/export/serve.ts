// The process whose memory is measured: exports of insights behind HTTP, and nothing else.
import { createRowService, DEFAULT_ROW_LIMITS } from '@cx/exports';
import { createCursors } from '@cx/subgraph';
import { serveSubgraph } from '@cx/subgraph/serve';
import { buildSchema } from 'graphql';
import { pino } from 'pino';

const [databaseUrl = '', secret = ''] = process.argv.slice(2);
const rows = createRowService({
  databaseUrl,
  cursors: createCursors(secret),
  limits: DEFAULT_ROW_LIMITS,
});
const { url } = await serveSubgraph({
  service: {
    name: 'insights',
    schema: buildSchema('type Query { nothing: Int }'),
    createContext: () => ({}),
    rows,
    readiness: () => Promise.resolve({}),
    close: () => Promise.resolve(),
  },
  host: '127.0.0.1',
  port: 0,
  secret,
  log: pino({ level: 'warn' }),
});
process.send?.(url);
