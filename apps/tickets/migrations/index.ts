import { CreateTickets1795251600000 } from './1795251600000-create-tickets.ts';
import { SecureTicketsRows1795341600000 } from './1795341600000-secure-tickets-rows.ts';
import { FollowTicketsCustomers1795683600000 } from './1795683600000-follow-customers.ts';
import { CreateMessages1795683601000 } from './1795683601000-create-messages.ts';
import { KeepDesk1795684000000 } from './1795684000000-keep-desk.ts';
import { CreateSla1795685000000 } from './1795685000000-create-sla.ts';
import { CreateAftercare1795685001000 } from './1795685001000-create-aftercare.ts';
import { EraseTicketsCustomers1795689500000 } from './1795689500000-erase-customers.ts';
import { LetTicketsWordsExpire1795689502000 } from './1795689502000-let-words-expire.ts';
import { AnalyseTicketsTexts1795690000000 } from './1795690000000-analyse-texts.ts';
import { CopyTicketsTopics1795691000000 } from './1795691000000-copy-topics.ts';
import { MeasureTickets1795800100000 } from './1795800100000-measure-tickets.ts';
import { TellPendingTickets1795900000000 } from './1795900000000-tell-pending-facts.ts';

/** In order. Add at the end; never edit one that has been merged. */
export const migrations = [
  CreateTickets1795251600000,
  SecureTicketsRows1795341600000,
  FollowTicketsCustomers1795683600000,
  CreateMessages1795683601000,
  KeepDesk1795684000000,
  CreateSla1795685000000,
  CreateAftercare1795685001000,
  EraseTicketsCustomers1795689500000,
  LetTicketsWordsExpire1795689502000,
  AnalyseTicketsTexts1795690000000,
  CopyTicketsTopics1795691000000,
  MeasureTickets1795800100000,
  TellPendingTickets1795900000000,
];
