// Apart from the rest: an import or a gateway in the same process needs no HTTP server of a subgraph.
export { callerGone } from './caller-gone.ts';
export { DISABLED_PLUGINS } from './disabled-plugins.ts';
export { runSubgraph } from './run.ts';
export { serveSubgraph, type SubgraphServer } from './server.ts';
export { ROW_COUNT_TRAILER, ROWS_EXPECTED, sendRows } from './send-rows.ts';
