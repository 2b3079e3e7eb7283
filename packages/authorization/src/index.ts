export { securityPurposes } from './access-directives.ts';
export { type Authorizer, createAuthorizer } from './authorizer.ts';
