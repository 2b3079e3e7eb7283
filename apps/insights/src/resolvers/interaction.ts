import type { InteractionResolvers } from '../generated/resolver-types.ts';
import { SUBJECTS } from './subjects.ts';

export const Interaction: InteractionResolvers = {
  brand: ({ brandId }) => ({ key: brandId }),
  subject: ({ domain, subjectId }) => ({ __typename: SUBJECTS[domain], id: subjectId }),
};
