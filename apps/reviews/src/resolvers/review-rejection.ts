import type { ReviewRejectionResolvers } from '../generated/resolver-types.ts';
import { REJECTION_REASONS } from '../services/rejection-reasons.ts';

export const ReviewRejection: ReviewRejectionResolvers = {
  notice: ({ reason }) => REJECTION_REASONS[reason],
};
