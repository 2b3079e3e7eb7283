import { pageRequest, parseId } from '@cx/subgraph';

import type { TicketResolvers } from '../generated/resolver-types.ts';

export const Ticket: TicketResolvers = {
  __resolveReference: ({ id }, { tickets }) => tickets.byId.load(parseId(id, 'ticket')),
  brand: ({ brandId }) => ({ key: brandId }),
  customer: ({ customerId }) => (customerId === null ? null : { id: customerId }),
  events: ({ id }, args, { ticketEvents, cursors }) =>
    ticketEvents.byTicketId.load(id, pageRequest('Ticket.events', args, cursors)),
  times: ({ id }, _args, { figures }) => figures.timesByTicketId.load(id),
  handovers: ({ id }, _args, { figures }) => figures.handoversByTicketId.load(id),
};
