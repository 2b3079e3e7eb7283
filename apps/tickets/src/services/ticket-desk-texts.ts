import { verifyText } from '@cx/mutations';

import type { TicketCommand } from './ticket-commands.ts';

/** The longest of each, in characters. */
const LONGEST = {
  subject: 500,
  text: 20_000,
  name: 200,
  team: 200,
  assignee: 200,
  agent: 200,
} as const;

/** What callers write into a ticket, by the input's name. */
export type DeskTexts = Readonly<Partial<Record<keyof typeof LONGEST, string | null | undefined>>>;

/** @throws UserProblem for a text that is too long, or has nothing in it that can be seen */
export function requireTexts(texts: DeskTexts): void {
  for (const [name, longest] of Object.entries(LONGEST)) {
    const text = Object.entries(texts).find(([one]) => one === name)?.[1];
    if (text != null) verifyText(text, longest, ['input', name]);
  }
}

/** What a command writes into a ticket. */
export function textsOfCommand(command: TicketCommand): DeskTexts {
  switch (command.kind) {
    case 'changeTicket':
      return { subject: command.subject };
    case 'assignTicket':
      return { team: command.team, assignee: command.assignee };
    case 'addMessage':
      return { text: command.text };
    case 'recordCall':
      return { agent: command.agent };
    case 'setTicketIssue':
    case 'changeTicketStatus':
      return {};
  }
}
