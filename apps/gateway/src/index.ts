export { type GatewayOptions, type GatewayServer, serveGateway } from './server.ts';
export { readOwnSupergraph } from './supergraph-sdl.ts';
