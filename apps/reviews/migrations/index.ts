import { CreateReviews1795251600000 } from './1795251600000-create-reviews.ts';
import { SecureReviewsRows1795341600000 } from './1795341600000-secure-reviews-rows.ts';
import { HoldReviews1795597200000 } from './1795597200000-hold-reviews.ts';
import { FollowReviewsCustomers1795683600000 } from './1795683600000-follow-customers.ts';
import { EraseReviewsCustomers1795689500000 } from './1795689500000-erase-customers.ts';
import { LetErasuresPass1795689501000 } from './1795689501000-let-erasures-pass.ts';
import { LetReviewsWordsExpire1795689502000 } from './1795689502000-let-words-expire.ts';

/** In order. Add at the end; never edit one that has been merged. */
export const migrations = [
  CreateReviews1795251600000,
  SecureReviewsRows1795341600000,
  HoldReviews1795597200000,
  FollowReviewsCustomers1795683600000,
  EraseReviewsCustomers1795689500000,
  LetErasuresPass1795689501000,
  LetReviewsWordsExpire1795689502000,
];
