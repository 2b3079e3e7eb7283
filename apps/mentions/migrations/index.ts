import { CreateMentions1795251600000 } from './1795251600000-create-mentions.ts';
import { SecureMentionsRows1795341600000 } from './1795341600000-secure-mentions-rows.ts';
import { FollowMentionsCustomers1795683600000 } from './1795683600000-follow-customers.ts';
import { KeepMentions1795686000000 } from './1795686000000-keep-mentions.ts';
import { AnswerMentions1795686100000 } from './1795686100000-answer-mentions.ts';
import { WatchBrands1795686200000 } from './1795686200000-watch-brands.ts';
import { WatchCommunities1795686300000 } from './1795686300000-watch-communities.ts';
import { EraseMentionsCustomers1795689500000 } from './1795689500000-erase-customers.ts';
import { LetMentionsWordsExpire1795689502000 } from './1795689502000-let-words-expire.ts';
import { AnalyseMentionsTexts1795690000000 } from './1795690000000-analyse-texts.ts';
import { CopyMentionsTopics1795691000000 } from './1795691000000-copy-topics.ts';
import { MeasureMentions1795800200000 } from './1795800200000-measure-mentions.ts';
import { MeasurePanels1795870000000 } from './1795870000000-measure-panels.ts';
import { TellPendingMentions1795900000000 } from './1795900000000-tell-pending-facts.ts';

/** In order. Add at the end; never edit one that has been merged. */
export const migrations = [
  CreateMentions1795251600000,
  SecureMentionsRows1795341600000,
  FollowMentionsCustomers1795683600000,
  KeepMentions1795686000000,
  AnswerMentions1795686100000,
  WatchBrands1795686200000,
  WatchCommunities1795686300000,
  EraseMentionsCustomers1795689500000,
  LetMentionsWordsExpire1795689502000,
  AnalyseMentionsTexts1795690000000,
  CopyMentionsTopics1795691000000,
  MeasureMentions1795800200000,
  MeasurePanels1795870000000,
  TellPendingMentions1795900000000,
];
