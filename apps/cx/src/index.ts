export { createDemoIds } from './demo/demo-ids.ts';
export { loadDemo } from './demo/load-demo.ts';
export { type Domains, openDomains } from './domains.ts';
export { type Graph, openGraph } from './graph.ts';
export { SCHEMAS, SUBGRAPHS, type SubgraphName } from './instance.ts';
