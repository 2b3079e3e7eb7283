import type { MergeProposalResolvers } from '../generated/resolver-types.ts';
import { evidenceOf } from '../services/merge-desk.ts';

export const MergeProposal: MergeProposalResolvers = {
  left: ({ leftId }, _args, { customers }) => customers.byId.load(leftId),
  right: ({ rightId }, _args, { customers }) => customers.byId.load(rightId),
  evidence: (proposal) => evidenceOf(proposal),
};
