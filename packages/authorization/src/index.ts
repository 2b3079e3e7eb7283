export { securityPurposes } from './access-directives.ts';
export { type AccessRules, readAccessRules } from './access-rules.ts';
export type { PersonalField } from './answer-shape.ts';
export {
  type AllowedOperation,
  type Authorization,
  type Authorizer,
  createAuthorizer,
  type DeferredAnswer,
  type DenialMode,
} from './authorizer.ts';
export type { TreatPersonalData } from './complete-answer.ts';
