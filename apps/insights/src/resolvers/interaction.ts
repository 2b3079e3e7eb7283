import { reading } from '@cx/subgraph';

import type { InteractionResolvers, ResolversParentTypes } from '../generated/resolver-types.ts';
import { subjectOf } from '../services/subject.ts';

const from = reading<ResolversParentTypes['Interaction']>();

export const Interaction: InteractionResolvers = {
  brand: from(['brandId'], ({ brandId }) => ({ key: brandId })),
  subject: from(['domain', 'subjectId'], ({ domain, subjectId }) => subjectOf(domain, subjectId)),
};
