import { type PlannedCall, planCall } from './calls.ts';
import { personIn } from './claims.ts';
import { type Line, planConversation } from './conversation.ts';
import type { DemoClaim, DemoMessage, DemoPerson, DemoTicketEvent } from './demo-item.ts';
import type { Language } from './language.ts';
import type { Person } from './people.ts';
import { present } from './present.ts';
import type { Random } from './random.ts';
import type { Scene } from './scene.ts';
import type { Sentiment } from './sentiment.ts';
import { CONVERSATION_TEXTS } from './texts/conversation-texts.ts';
import { textsOf } from './texts/index.ts';
import { planCourse, type Step } from './ticket-course.ts';
import type { Affair, Touch } from './touch.ts';
import { teamFor } from './touchpoints.ts';
import { isStaffed } from './zone-clock.ts';

type Changes = DemoTicketEvent['changes'];
type Channel = NonNullable<Changes['CHANNEL']>;
type Type = NonNullable<Changes['TYPE']>;
type Priority = NonNullable<Changes['PRIORITY']>;

const SOURCE = 'helpdesk';

/** A ticket from the opening on. Later events carry the person as the opening did. */
export function tellTicket(touch: Touch): Affair {
  const { at, brand, person, random, scene, sentiment, direction } = touch;
  const channel = drawChannel(touch);
  const priority = drawPriority(random, sentiment);
  // The scene's agent: whoever thanks somebody later thanks the one who helped.
  const agent = scene.fill('{agent}');
  const texts = textsOf(brand.industry, person.language).about(touch.topic);

  const opening: Step = {
    at,
    activity: 'Opened',
    actorKind: 'CUSTOMER',
    changes: {
      STATUS: 'NEW',
      TYPE: directedType(touch) ?? drawType(random, sentiment),
      PRIORITY: priority,
      SUBJECT: scene.fill(random.pick(texts.subjects[sentiment])),
      CHANNEL: channel,
    },
  };
  const isLive = channel === 'PHONE' || channel === 'LIVE_CHAT' || channel === 'IN_STORE';
  const team = teamFor(brand.industry, touch.topic);
  const course = planCourse(random, {
    at,
    brand,
    sentiment,
    priority,
    isLive,
    team,
    agent,
    direction,
  });

  const steps = [opening, ...course];

  return eventsOf(steps, {
    agent,
    scene,
    channel,
    language: person.language,
    lines: planConversation(random, steps, {
      sentiment,
      texts: CONVERSATION_TEXTS[person.language],
      // Who only asks says no more than the subject does.
      matter:
        sentiment === 'NEUTRAL'
          ? (opening.changes.SUBJECT ?? '')
          : random.pick(texts.statements[sentiment]),
    }),
    call: channel === 'PHONE' ? planCall(random, steps, agent) : null,
    ticket: {
      brandId: brand.key,
      source: SOURCE,
      externalId: `T${String(touch.number + 1).padStart(7, '0')}`,
    },
    person: personIn(person, touch.isFirst, (claim) => isGiven(claim, channel, touch)),
  });
}

interface TicketFrame {
  readonly ticket: DemoTicketEvent['ticket'];
  readonly person: DemoPerson;
  readonly agent: string;
  readonly scene: Scene;
  readonly channel: Channel;
  readonly language: Language;
  /** What is said with each step. */
  readonly lines: readonly (Line | null)[];
  readonly call: PlannedCall | null;
}

function eventsOf(steps: readonly Step[], frame: TicketFrame): Affair {
  const { ticket, person, agent, lines, call } = frame;
  return {
    times: steps.map(({ at }) => at),
    itemAt(position) {
      const step = present(steps[position], 'event');
      return {
        domain: 'tickets',
        person,
        record: {
          ticket,
          externalId: `event-${position + 1}`,
          at: new Date(step.at),
          activity: step.activity,
          actorKind: step.actorKind,
          actor: actorOf(step, agent, person),
          changes: step.changes,
          message: messageOf(lines[position] ?? null, frame),
          call: call?.position === position ? call.call : null,
        },
      };
    },
  };
}

function messageOf(
  line: Line | null,
  { scene, channel, language }: TicketFrame,
): DemoMessage | null {
  if (line === null) return null;
  const { template, ...kind } = line;
  return { ...kind, channel, text: scene.fill(template), language };
}

function drawChannel({ random, person, brand, at, direction }: Touch): Channel {
  // What is left unanswered cannot have been a conversation.
  const canTalk = direction?.kind !== 'ANSWERED_LATE' && isStaffed(brand.timeZone, at);
  const weights = [
    canTalk && person.telephone !== null ? 38 : 0,
    person.email === null ? 0 : 32,
    canTalk ? 14 : 0,
    20,
    canTalk && brand.industry === 'telecom' ? 8 : 0,
    isMember(person, brand) ? 18 : 0,
  ];
  return present(CHANNELS[random.weighted(weights)], 'channel');
}

const CHANNELS: readonly Channel[] = ['PHONE', 'EMAIL', 'LIVE_CHAT', 'WEB_FORM', 'IN_STORE', 'APP'];

function isMember({ loyaltyNumber, home }: Person, brand: Touch['brand']): boolean {
  return loyaltyNumber !== null && home === brand;
}

/** Which marks a customer leaves on the way. */
function isGiven({ kind }: DemoClaim, channel: Channel, { person, brand }: Touch): boolean {
  switch (kind) {
    case 'EMAIL':
      return channel === 'EMAIL' || channel === 'WEB_FORM' || channel === 'LIVE_CHAT';
    case 'PHONE':
      return channel === 'PHONE' || channel === 'WEB_FORM';
    case 'EXTERNAL_ID':
      return (channel === 'APP' || channel === 'IN_STORE') && isMember(person, brand);
    case 'HANDLE':
      return false;
  }
}

function directedType({ direction }: Touch): Type | null {
  return direction?.kind === 'ANSWERED_LATE' || direction?.kind === 'SOLVED_WELL'
    ? direction.type
    : null;
}

function drawType(random: Random, sentiment: Sentiment): Type {
  if (sentiment === 'POSITIVE') return 'PRAISE';
  if (sentiment === 'NEUTRAL') return random.chance(88) ? 'QUESTION' : 'TASK';
  const types: readonly Type[] = ['COMPLAINT', 'INCIDENT', 'PROBLEM'];
  return present(types[random.weighted([44, 48, 8])], 'type');
}

const PRIORITIES: readonly Priority[] = ['LOW', 'NORMAL', 'HIGH', 'URGENT'];

const PRIORITY_WEIGHTS: Readonly<Record<Sentiment, readonly number[]>> = {
  NEGATIVE: [6, 52, 30, 12],
  NEUTRAL: [38, 56, 6, 0],
  POSITIVE: [80, 20, 0, 0],
};

function drawPriority(random: Random, sentiment: Sentiment): Priority {
  return present(PRIORITIES[random.weighted(PRIORITY_WEIGHTS[sentiment])], 'priority');
}

function actorOf({ actorKind }: Step, agent: string, person: DemoPerson): string | null {
  switch (actorKind) {
    case 'CUSTOMER':
      return person.displayName;
    case 'AGENT':
      return agent;
    case 'BOT':
      return 'Assistant';
    case 'SYSTEM':
      return null;
  }
}
