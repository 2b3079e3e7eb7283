import { CreateMentions1795251600000 } from './1795251600000-create-mentions.ts';
import { SecureMentionsRows1795341600000 } from './1795341600000-secure-mentions-rows.ts';
import { FollowMentionsCustomers1795683600000 } from './1795683600000-follow-customers.ts';
import { AnalyseMentionsTexts1795690000000 } from './1795690000000-analyse-texts.ts';

/** In order. Add at the end; never edit one that has been merged. */
export const migrations = [
  CreateMentions1795251600000,
  SecureMentionsRows1795341600000,
  FollowMentionsCustomers1795683600000,
  AnalyseMentionsTexts1795690000000,
];
