export { createDemo, type DemoItem, type DemoOptions } from '@cx/demo';

export { createDemoIds } from './demo/demo-ids.ts';
export { loadDemo } from './demo/load-demo.ts';
export { type Domains, eventUrlsOf, openDomains } from './domains.ts';
export { type Graph, openGraph, openLocalSupergraph } from './graph.ts';
export {
  SCHEMA_NAMES,
  SCHEMAS,
  type SchemaName,
  SUBGRAPHS,
  type SubgraphName,
} from './instance.ts';
