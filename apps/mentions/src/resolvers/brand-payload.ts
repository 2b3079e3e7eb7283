import type {
  BrandHandlePayloadResolvers,
  CommunityPayloadResolvers,
  CompetitorPanelPayloadResolvers,
} from '../generated/resolver-types.ts';
import { userErrors } from './user-errors.ts';

export const BrandHandlePayload: BrandHandlePayloadResolvers = {
  handle: async ({ answer }, _args, { register }) => {
    if (answer === null) return null;
    const all = await register.handlesByBrandKey.load(answer.brandId);
    return all.find(({ id }) => id === answer.id) ?? null;
  },
  userErrors,
};

export const CompetitorPanelPayload: CompetitorPanelPayloadResolvers = {
  panel: async ({ answer }, _args, { register }) => {
    if (answer === null) return null;
    const all = await register.panelsByBrandKey.load(answer.brandId);
    return all.find(({ id }) => id === answer.id) ?? null;
  },
  userErrors,
};

export const CommunityPayload: CommunityPayloadResolvers = {
  community: ({ answer }, _args, { communities }) =>
    answer === null ? null : communities.byId.load(answer.communityId),
  userErrors,
};
