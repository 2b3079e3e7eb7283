export { executeCompiled, type ExecutionRequest } from './execute-operation.ts';
