export { DEFER, DEFER_DEFINITION, deferLabelOf } from './defer.ts';
export { JOIN, type NamedSubgraph, subgraphsOf } from './joined-subgraphs.ts';
export { argumentOf, directiveName, linksTo, stringOf } from './links.ts';
