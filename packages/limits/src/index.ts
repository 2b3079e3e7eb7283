export { checkDocument } from './check-document.ts';
export { checkVariables } from './check-variables.ts';
export { DEFAULT_LIMITS, type OperationLimits } from './operation-limits.ts';
export { OPERATION_LIMIT } from './refusal.ts';
export { scanSource } from './scan-source.ts';
