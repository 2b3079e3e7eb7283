import { CreateReviews1795251600000 } from './1795251600000-create-reviews.ts';

/** In order. Add at the end; never edit one that has been merged. */
export const migrations = [CreateReviews1795251600000];
