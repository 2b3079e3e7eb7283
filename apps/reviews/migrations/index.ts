import { CreateReviews1795251600000 } from './1795251600000-create-reviews.ts';
import { SecureReviewsRows1795341600000 } from './1795341600000-secure-reviews-rows.ts';
import { HoldReviews1795597200000 } from './1795597200000-hold-reviews.ts';
import { FollowReviewsCustomers1795683600000 } from './1795683600000-follow-customers.ts';
import { ReplyToReviews1795688000000 } from './1795688000000-reply-to-reviews.ts';
import { DatePublicationPolicies1795688100000 } from './1795688100000-date-publication-policies.ts';
import { EscalateReviews1795688200000 } from './1795688200000-escalate-reviews.ts';
import { EraseReviewsCustomers1795689500000 } from './1795689500000-erase-customers.ts';
import { LetErasuresPass1795689501000 } from './1795689501000-let-erasures-pass.ts';
import { LetReviewsWordsExpire1795689502000 } from './1795689502000-let-words-expire.ts';
import { AnalyseReviewsTexts1795690000000 } from './1795690000000-analyse-texts.ts';
import { CopyReviewsTopics1795691000000 } from './1795691000000-copy-topics.ts';
import { MeasureReviews1795800200000 } from './1795800200000-measure-reviews.ts';
import { TellPendingReviews1795900000000 } from './1795900000000-tell-pending-facts.ts';

/** In order. Add at the end; never edit one that has been merged. */
export const migrations = [
  CreateReviews1795251600000,
  SecureReviewsRows1795341600000,
  HoldReviews1795597200000,
  FollowReviewsCustomers1795683600000,
  ReplyToReviews1795688000000,
  DatePublicationPolicies1795688100000,
  EscalateReviews1795688200000,
  EraseReviewsCustomers1795689500000,
  LetErasuresPass1795689501000,
  LetReviewsWordsExpire1795689502000,
  AnalyseReviewsTexts1795690000000,
  CopyReviewsTopics1795691000000,
  MeasureReviews1795800200000,
  TellPendingReviews1795900000000,
];
