import type { ApiKeyResolvers } from '../generated/resolver-types.ts';
import { stateOf } from '../services/key-state.ts';

const KINDS = { bi: 'BI', partner: 'PARTNER' } as const;

const DAY_MS = 86_400_000;

export const ApiKey: ApiKeyResolvers = {
  kind: ({ kind }) => KINDS[kind],
  state: (key, _args, { now }) => stateOf(key, now()),
  usage: ({ principalId }, { since, until }, { usage, now }) =>
    usage.of(principalId, {
      since: since ?? new Date(now().valueOf() - DAY_MS),
      until: until ?? now(),
    }),
};
