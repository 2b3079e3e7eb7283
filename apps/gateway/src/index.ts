export { type Authenticate, createAuthentication, everybodyIs } from './authentication.ts';
export { openEntrance, openQuota } from './entrance.ts';
export { entranceSettings } from './entrance-settings.ts';
export { createMetrics } from './metrics.ts';
export { createQuotaOf } from './principal-quota.ts';
export { type GatewayOptions, type GatewayServer, serveGateway } from './server.ts';
export { serviceClient } from './service-client.ts';
export { readOwnSupergraph } from './supergraph-sdl.ts';
export { type EntranceTerms, readTerms } from './terms.ts';
