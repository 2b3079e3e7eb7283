import type { MendableProblem } from '../context.ts';
import type {
  BrandPayloadResolvers,
  CustomerPayloadResolvers,
  CustomerValuesPayloadResolvers,
  MergePayloadResolvers,
  MergeProposalPayloadResolvers,
  TeamPayloadResolvers,
  TouchpointPayloadResolvers,
} from '../generated/resolver-types.ts';

export const BrandPayload: BrandPayloadResolvers = {
  brand: ({ answer }, _args, { brands }) =>
    answer === null ? null : brands.byKey.load(answer.brandId),
  userErrors: toldErrors,
};

export const TouchpointPayload: TouchpointPayloadResolvers = {
  touchpoint: ({ answer }, _args, { touchpoints }) =>
    answer === null ? null : touchpoints.byId.load(answer.id),
  userErrors: toldErrors,
};

export const TeamPayload: TeamPayloadResolvers = {
  team: ({ answer }, _args, { touchpoints }) =>
    answer === null ? null : touchpoints.teamById.load(answer.id),
  userErrors: toldErrors,
};

export const CustomerValuesPayload: CustomerValuesPayloadResolvers = {
  recorded: ({ answer }) => answer?.recorded ?? null,
  userErrors: toldErrors,
};

export const CustomerPayload: CustomerPayloadResolvers = {
  customer: ({ answer }, _args, { customers }) =>
    answer === null ? null : customers.byId.load(answer.customerId),
  userErrors: toldErrors,
};

export const MergePayload: MergePayloadResolvers = {
  customer: ({ answer }, _args, { customers }) =>
    answer === null ? null : customers.byId.load(answer.customerId),
  merge: ({ answer }, _args, { merges }) =>
    answer === null ? null : merges.byId.load(answer.mergeId),
  userErrors: toldErrors,
};

export const MergeProposalPayload: MergeProposalPayloadResolvers = {
  proposal: ({ answer }, _args, { merges }) =>
    answer === null ? null : merges.proposalById.load(answer.proposalId),
  userErrors: toldErrors,
};

function toldErrors({
  userErrors,
}: {
  readonly userErrors: readonly MendableProblem[];
}): MendableProblem[] {
  return userErrors.map(({ code, message, field }) => ({ code, message, field }));
}
