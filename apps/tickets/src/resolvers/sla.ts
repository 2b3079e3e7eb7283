import type {
  ScheduleResolvers,
  SlaClockResolvers,
  SlaPauseResolvers,
  SlaPolicyResolvers,
} from '../generated/resolver-types.ts';
import { stateOf } from '../services/sla-state.ts';

export const SlaClock: SlaClockResolvers = {
  state: stateOf,
  policy: ({ policyId }, _args, { slaLoaders }) => slaLoaders.policyById.load(policyId),
};

export const SlaPause: SlaPauseResolvers = {
  from: ({ from }) => new Date(from),
  to: ({ to }) => (to === null ? null : new Date(to)),
};

export const SlaPolicy: SlaPolicyResolvers = {
  brand: ({ brandId }) => ({ key: brandId }),
  schedule: ({ scheduleKey }) => scheduleKey,
  targets: ({ id }, _args, { slaLoaders }) => slaLoaders.targetsByPolicyId.load(id),
};

export const Schedule: ScheduleResolvers = {
  brand: ({ brandId }) => ({ key: brandId }),
};
