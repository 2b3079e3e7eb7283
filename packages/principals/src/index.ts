export {
  type ApiKey,
  digestOf,
  hasDigest,
  KEY_ENVIRONMENTS,
  type KeyEnvironment,
  makeApiKey,
  parseApiKey,
  type Pepper,
  pepperOf,
} from './api-key.ts';
export {
  DEVELOPMENT_ISSUER,
  type DevelopmentIssuer,
  makeIssuerKey,
  openDevelopmentIssuer,
  TOKEN_AUDIENCE,
} from './development-issuer.ts';
export { IssuerAddressError } from './discovery.ts';
export { isLoopback } from './loopback.ts';
export { LOCAL_PRINCIPAL, type Principal } from './principal.ts';
export { beyond, type Role, ROLES } from './roles.ts';
export { readRoles, RolesError } from './roles-file.ts';
export { EVERY_SCOPE, type Scope, SCOPES } from './scopes.ts';
export { type Headers, signRequest, verifyRequest } from './subgraph-trust.ts';
export {
  createTokenVerifier,
  type TokenRefusal,
  type TokenVerdict,
  type TokenVerifier,
  type TokenVerifierOptions,
} from './token-verifier.ts';
export { createTokenVerifiers } from './token-verifiers.ts';
