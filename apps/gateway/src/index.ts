export { type Authenticate, createAuthentication, everybodyIs } from './authentication.ts';
export { type GatewayOptions, type GatewayServer, serveGateway } from './server.ts';
export { readOwnSupergraph } from './supergraph-sdl.ts';
