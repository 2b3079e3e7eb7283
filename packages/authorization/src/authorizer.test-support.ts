import { buildSchema, type ExecutionResult, parse } from 'graphql';

import { readAccessRules } from './access-rules.ts';
import {
  type AllowedOperation,
  type Authorizer,
  type AuthorizerOptions,
  createAuthorizer,
  type IncomingOperation,
} from './authorizer.ts';

/** For callers who see the whole graph, unless they are given a variant of it. */
export function authorizerOf(sdl: string, options: Partial<AuthorizerOptions> = {}): Authorizer {
  const whole = buildSchema(sdl);
  return createAuthorizer({
    rules: readAccessRules(parse(sdl)),
    personalData: new Map(),
    schema: whole,
    whole,
    denied: 'filter',
    ...options,
  });
}

/** @param execute is not called when there is nothing to execute */
export async function answerBy(
  authorizer: Authorizer,
  incoming: IncomingOperation,
  execute: (operation: AllowedOperation) => Promise<ExecutionResult>,
): Promise<ExecutionResult> {
  const { allowed, complete } = authorizer.authorize(incoming);
  return complete(allowed === null ? { data: {} } : await execute(allowed));
}
