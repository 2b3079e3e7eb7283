import type { MergeEventResolvers } from '../generated/resolver-types.ts';
import { evidenceOf } from '../services/merge-desk.ts';

export const MergeEvent: MergeEventResolvers = {
  evidence: (merge) => evidenceOf(merge),
};
