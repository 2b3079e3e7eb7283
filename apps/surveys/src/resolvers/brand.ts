import { pageRequest } from '@cx/subgraph';

import type { BrandResolvers } from '../generated/resolver-types.ts';
import { clampInstant } from '../services/instants.ts';

export const Brand: BrandResolvers = {
  __resolveReference: ({ key }) => ({ key }),
  surveys: ({ key }, args, { surveys, cursors }) =>
    surveys.byBrandKey.load(key, pageRequest('Brand.surveys', args, cursors)),
  selfAssessments: ({ key }, args, { selfAssessments, cursors }) =>
    selfAssessments.byBrandKey.load(key, pageRequest('Brand.selfAssessments', args, cursors)),
  perceptionGap: ({ key }, { touchpoint, construct, period }, { selfAssessments }) =>
    selfAssessments.gap.load({
      brandId: key,
      touchpoint: touchpoint ?? null,
      construct,
      from: period?.from == null ? null : clampInstant(period.from),
      to: period?.to == null ? null : clampInstant(period.to),
    }),
};
