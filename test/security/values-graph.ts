import { LOCAL_PRINCIPAL } from '@cx/principals';

import { enterFacts } from '../support/fact-rows.ts';
import {
  enterBrand,
  enterCustomers,
  fill,
  mention,
  review,
  surveyResponse,
  ticketEvent,
} from '../support/fill.ts';
import { shared } from '../support/shared.ts';
import { startTestGraph, type TestGraph } from '../support/test-graph.ts';
import type { Operation, Roots } from './graph-places.ts';
import { type Answer, answerOf, INTERNALS } from './small-graph.ts';
import { addByMutations, addSignal } from './values-rows.ts';

/** The whole graph over HTTP and Postgres, with a few rows in each of its lists. */
export interface ValuesGraph extends AsyncDisposable {
  readonly graph: TestGraph;
  readonly roots: Roots;
  readonly keyIds: readonly string[];
  send(operation: Operation): Promise<Answer>;
}

const THREE = [1, 2, 3] as const;

/** The graph of a file: what its tests send leaves what the others look at as it is. */
export const shareValuesGraph = (): (() => Promise<ValuesGraph>) => shared(openValuesGraph);

async function openValuesGraph(): Promise<ValuesGraph> {
  const graph = await startTestGraph();
  const { domains } = graph;
  const [customerId = ''] = await enterCustomers(domains, ['Ann', 'Ben', 'Cy']);
  for (const key of ['delta', 'southwest']) await enterBrand(domains, key);
  await promise(domains.tickets);
  await fill(domains, {
    tickets: THREE.flatMap((number) => [
      ticketEvent({ id: `case-${number}`, changes: { STATUS: 'NEW', CUSTOMER: customerId } }),
      ticketEvent({ id: `case-${number}`, externalId: 'event-2', changes: { STATUS: 'OPEN' } }),
    ]),
    reviews: THREE.map((number) => review({ externalId: `review-${number}`, customerId })),
    mentions: THREE.map((number) =>
      mention({
        externalId: `${number}`,
        authorHandle: `ada-${number}`,
        conversationId: '1',
        customerId,
      }),
    ),
    surveyResponses: THREE.map((number) =>
      surveyResponse({ externalId: `response-${number}`, customerId }),
    ),
  });
  for (const key of ['csat', 'ces']) {
    await domains.surveys.intake.define({
      key,
      brandId: 'united',
      title: key,
      kind: 'CUSTOM',
      version: 1,
      questions: [],
    });
  }
  for (const number of THREE) {
    const { invitations, selfAssessments } = domains.surveys.desks;
    await invitations.invite(LOCAL_PRINCIPAL, {
      idempotencyKey: `invite-${number}`,
      surveyKey: 'nps',
      customerId,
      channel: 'EMAIL',
    });
    await selfAssessments.record(LOCAL_PRINCIPAL, {
      idempotencyKey: `state-${number}`,
      brandId: 'united',
      touchpoint: null,
      construct: 'SATISFACTION',
      periodFrom: new Date('2026-01-01T00:00:00Z'),
      periodTo: new Date('2026-02-01T00:00:00Z'),
      scaleMin: 1,
      scaleMax: 5,
      value: number,
      source: null,
      statedBy: `Team ${number}`,
    });
  }
  await enterCommunity(graph);
  const keys = await Promise.all(
    THREE.map((number) =>
      graph.keys.desk.create(LOCAL_PRINCIPAL, {
        name: `Agency ${number}`,
        kind: 'partner',
        scopes: ['tickets:read'],
        brands: ['united'],
      }),
    ),
  );
  await domains.tickets.clocks.reckonDue();
  await graph.journeyCaughtUp();
  const ticketId = await firstTicketOf(graph);
  await addByMutations(graph, ticketId);
  await graph.journeyCaughtUp();
  await graph.textsAnalysed();
  const issueId = await enterIssues(graph, customerId);
  const signalId = await addSignal(graph);

  return {
    graph,
    roots: {
      ApiKey: `apiKey(id: "${keys[0]?.record.id}")`,
      Brand: 'brand(key: "united")',
      BrandTopic: ['brand(key: "united")', 'topics'],
      Community: ['brand(key: "united")', 'communities'],
      Conversation: ['mentions(first: 1)', 'nodes', 'conversation'],
      Customer: `customer(id: "${customerId}")`,
      Issue: `issue(id: "${issueId}")`,
      Question: ['survey(key: "nps")', 'questions'],
      Signal: `signal(id: "${signalId}")`,
      Survey: 'survey(key: "nps")',
      Team: ['brand(key: "united")', 'touchpoint(key: "gate-1")', 'owner'],
      TextTopic: ['mentions(first: 1)', 'nodes', 'analysis', 'topics'],
      Ticket: `ticket(id: "${ticketId}")`,
      Touchpoint: ['brand(key: "united")', 'touchpoint(key: "gate-1")'],
    },
    keyIds: keys.map(({ record }) => record.id),
    send: (operation) => send(graph.url, operation),
    [Symbol.asyncDispose]: () => graph[Symbol.asyncDispose](),
  };
}

/** A community of all who have written mentions. */
async function enterCommunity(graph: TestGraph): Promise<void> {
  const { communities } = graph.domains.mentions.desks;
  const caller = { id: 'ada', brands: ['united'] };
  const { communityId } = await communities.register(caller, {
    idempotencyKey: 'community',
    brandId: 'united',
    network: 'x',
    name: 'Lost bags',
    url: null,
    stance: 'AGAINST',
    size: null,
  });
  const { data } = await graph.ask<{ mentions: { nodes: readonly { id: string }[] } }>(
    '{ mentions { nodes { id } } }',
  );
  for (const { id: mentionId } of data?.mentions.nodes ?? []) {
    await communities.addMember(caller, { idempotencyKey: mentionId, communityId, mentionId });
  }
}

/** Three issues of a customer, the first with three contacts; answers the id of that one. */
async function enterIssues(graph: TestGraph, customer_id: string): Promise<string> {
  const issue_id = '019b0000-0000-7000-8000-000000000000';
  const idOf = (number: number): string => `019b0000-0000-7000-8000-00000000000${number}`;
  const stated = THREE.map((number) => ({ customer_id, id: idOf(number), issue_id }));
  const others = THREE.map((number) => ({ customer_id, id: idOf(number + 3) }));
  await enterFacts(graph, { ticket_fact: [...stated, ...others] });
  return issue_id;
}

/** Hours of a desk, and a policy for all tickets that there will be. */
async function promise({ sla }: TestGraph['domains']['tickets']): Promise<void> {
  const caller = { id: 'ada', brands: ['united'] };
  const version = { brandId: 'united', key: 'all', expectedVersion: null, validFrom: new Date(0) };
  await sla.defineSchedule(caller, {
    ...version,
    idempotencyKey: 'schedule',
    timeZone: 'UTC',
    weekly: [],
    holidays: [],
  });
  await sla.definePolicy(caller, {
    ...version,
    idempotencyKey: 'policy',
    name: 'All',
    position: 1,
    types: null,
    priorities: null,
    channels: null,
    scheduleKey: 'all',
    targets: (['FIRST_REPLY', 'RESOLUTION', 'AGENT_WORK'] as const).map((metric) => ({
      metric,
      priority: null,
      targetSeconds: 60,
      clock: 'CALENDAR',
      pausedWhilePending: false,
    })),
  });
}

async function send(url: string, operation: Operation): Promise<Answer> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: bodyOf(operation),
  });
  return answerOf(response);
}

async function firstTicketOf(graph: TestGraph): Promise<string> {
  interface Tickets {
    readonly tickets: { readonly nodes: readonly { readonly id: string }[] };
  }
  const { data } = await graph.ask<Tickets>('{ tickets(first: 1) { nodes { id } } }');
  return data?.tickets.nodes[0]?.id ?? '';
}

/** A number that no number of JavaScript is, for variables: it goes into the body as it is written. */
export const numeral = (digits: string): object => ({ [NUMERAL]: digits });

const NUMERAL = 'a numeral';

function bodyOf(operation: Operation): string {
  return JSON.stringify(operation).replaceAll(
    new RegExp(String.raw`\{"${NUMERAL}":"([^"]*)"\}`, 'g'),
    '$1',
  );
}

const REFUSALS: ReadonlySet<unknown> = new Set([
  'BAD_USER_INPUT',
  'GRAPHQL_VALIDATION_FAILED',
  'METRICS_DIMENSION_IMPOSSIBLE',
  'METRICS_LIMIT',
  'METRICS_RANGE_INVALID',
  'METRICS_ZONE_UNKNOWN',
]);

/** What an answer may never tell of the database. */
const DATABASE = /postgres|sqlstate|syntax error at|relation "|column "|duplicate key|typeorm/i;

/**
 * What is wrong with the refusal of a bad value; null when it is as it must be: a code that the caller can act on, a
 * sentence, and nothing of our inside.
 *
 * @param also codes that will do as well
 */
export function complaintOn(answer: Answer, also: readonly string[] = []): string | null {
  const errors = errorsOf(answer);
  const isRefused = errors.length > 0 && errors.every((error) => isSaid(error, also));
  return isRefused && isClean(answer) ? null : `${answer.status} ${answer.text.slice(0, 300)}`;
}

/** What is wrong with the answer to a value that is odd, and may be right: null also when there is no error at all. */
export function complaintOnOdd(answer: Answer, also: readonly string[] = []): string | null {
  const isAnswer = answer.status === 200 && errorsOf(answer).length === 0;
  return isAnswer && isClean(answer) ? null : complaintOn(answer, also);
}

interface AnswerError {
  readonly message: string;
  readonly extensions?: { readonly code?: unknown };
}

function errorsOf({ body }: Answer): readonly AnswerError[] {
  const { errors = [] }: { readonly errors?: readonly AnswerError[] } = Object.assign({}, body);
  return errors;
}

function isSaid({ message, extensions }: AnswerError, also: readonly string[]): boolean {
  const code = extensions?.code;
  const isKnown = REFUSALS.has(code) || also.some((one) => one === code);
  return isKnown && /\S+ \S+ \S+/.test(message);
}

function isClean({ status, text }: Answer): boolean {
  return [200, 400].includes(status) && !INTERNALS.test(text) && !DATABASE.test(text);
}
