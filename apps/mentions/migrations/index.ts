import { CreateMentions1795251600000 } from './1795251600000-create-mentions.ts';
import { SecureMentionsRows1795341600000 } from './1795341600000-secure-mentions-rows.ts';
import { FollowMentionsCustomers1795683600000 } from './1795683600000-follow-customers.ts';
import { EraseMentionsCustomers1795689500000 } from './1795689500000-erase-customers.ts';
import { LetMentionsWordsExpire1795689502000 } from './1795689502000-let-words-expire.ts';

/** In order. Add at the end; never edit one that has been merged. */
export const migrations = [
  CreateMentions1795251600000,
  SecureMentionsRows1795341600000,
  FollowMentionsCustomers1795683600000,
  EraseMentionsCustomers1795689500000,
  LetMentionsWordsExpire1795689502000,
];
