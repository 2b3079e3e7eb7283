import { CreateTickets1795251600000 } from './1795251600000-create-tickets.ts';
import { SecureTicketsRows1795341600000 } from './1795341600000-secure-tickets-rows.ts';
import { FollowTicketsCustomers1795683600000 } from './1795683600000-follow-customers.ts';
import { CreateMessages1795683601000 } from './1795683601000-create-messages.ts';
import { EraseTicketsCustomers1795689500000 } from './1795689500000-erase-customers.ts';
import { LetTicketsWordsExpire1795689502000 } from './1795689502000-let-words-expire.ts';

/** In order. Add at the end; never edit one that has been merged. */
export const migrations = [
  CreateTickets1795251600000,
  SecureTicketsRows1795341600000,
  FollowTicketsCustomers1795683600000,
  CreateMessages1795683601000,
  EraseTicketsCustomers1795689500000,
  LetTicketsWordsExpire1795689502000,
];
