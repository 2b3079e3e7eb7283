import { pageRequest, parseId, reading } from '@cx/subgraph';

import type { TicketResolvers, ResolversParentTypes } from '../generated/resolver-types.ts';

const from = reading<ResolversParentTypes['Ticket']>();

export const Ticket: TicketResolvers = {
  __resolveReference: ({ id }, { tickets }) => tickets.byId.load(parseId(id, 'ticket')),
  brand: from(['brandId'], ({ brandId }) => ({ key: brandId })),
  customer: from(['customerId'], ({ customerId }) =>
    customerId === null ? null : { id: customerId },
  ),
  origin: from(['originKind', 'originId'], ({ originKind, originId }) =>
    originKind === null || originId === null ? null : { kind: originKind, id: originId },
  ),
  events: ({ id }, args, { ticketEvents, cursors }) =>
    ticketEvents.byTicketId.load(id, pageRequest('Ticket.events', args, cursors)),
  messages: ({ id }, args, { messages, cursors }) =>
    messages.publicByTicketId.load(id, pageRequest('Ticket.messages', args, cursors)),
  internalNotes: ({ id }, args, { messages, cursors }) =>
    messages.notesByTicketId.load(id, pageRequest('Ticket.internalNotes', args, cursors)),
  calls: ({ id }, args, { calls, cursors }) =>
    calls.byTicketId.load(id, pageRequest('Ticket.calls', args, cursors)),
  replies: ({ id }, _args, { figures }) => figures.repliesByTicketId.load(id),
  times: ({ id }, _args, { figures }) => figures.timesByTicketId.load(id),
  handovers: ({ id }, _args, { figures }) => figures.handoversByTicketId.load(id),
  slaClocks: ({ id }, args, { slaLoaders, cursors }) =>
    slaLoaders.clocksByTicketId.load(id, pageRequest('Ticket.slaClocks', args, cursors)),
  followUps: ({ id }, _args, { aftercareLoaders }) => aftercareLoaders.followUpsByTicketId.load(id),
  gestures: ({ id }, _args, { aftercareLoaders }) => aftercareLoaders.gesturesByTicketId.load(id),
  appointments: ({ id }, _args, { aftercareLoaders }) =>
    aftercareLoaders.appointmentsByTicketId.load(id),
};
