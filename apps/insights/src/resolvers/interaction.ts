import type { InteractionResolvers } from '../generated/resolver-types.ts';
import { subjectOf } from '../services/subject.ts';

export const Interaction: InteractionResolvers = {
  brand: ({ brandId }) => ({ key: brandId }),
  subject: ({ domain, subjectId }) => subjectOf(domain, subjectId),
};
