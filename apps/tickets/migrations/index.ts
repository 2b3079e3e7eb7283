import { CreateTickets1795251600000 } from './1795251600000-create-tickets.ts';
import { SecureTicketsRows1795341600000 } from './1795341600000-secure-tickets-rows.ts';

/** In order. Add at the end; never edit one that has been merged. */
export const migrations = [CreateTickets1795251600000, SecureTicketsRows1795341600000];
