export { openSupergraphSource, type SupergraphSource } from './supergraph-source.ts';
export { SupergraphSourceError } from './supergraph-source-error.ts';
