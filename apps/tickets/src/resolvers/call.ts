import type { CallResolvers } from '../generated/resolver-types.ts';

export const Call: CallResolvers = {
  waitSeconds: ({ queuedAt, answeredAt, abandonedAt }) =>
    secondsBetween(queuedAt, answeredAt ?? abandonedAt ?? queuedAt),
  talkSeconds: ({ answeredAt, endedAt }) =>
    answeredAt === null || endedAt === null ? null : secondsBetween(answeredAt, endedAt),
};

function secondsBetween(from: Date, to: Date): number {
  return (to.getTime() - from.getTime()) / 1000;
}
