export { LOCAL_PRINCIPAL, type Principal } from './principal.ts';
export { type Headers, signRequest, verifyRequest } from './subgraph-trust.ts';
