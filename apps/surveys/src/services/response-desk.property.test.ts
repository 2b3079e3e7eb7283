import {
  array,
  assert,
  asyncProperty,
  boolean,
  constantFrom,
  oneof,
  record,
  uniqueArray,
} from 'fast-check';
import { expect, it } from 'vitest';

import {
  CUSTOMER_ID,
  openSurveyGraph,
  STAY,
  type SurveyGraph,
} from '../survey-graph.test-support.ts';
import type { ResponseRequest } from './response-desk.ts';

const CALLER = { id: 'partner-1', brands: ['united'] };

const HOUR = 3_600_000;

/** What an answer is to be stored as, beside what is sent. */
const ANSWERS = [
  {
    question: 'SAT',
    code: '5',
    choices: null,
    stored: { value: 5, choices: null, state: 'ANSWERED' },
  },
  {
    question: 'SAT',
    code: '1',
    choices: null,
    stored: { value: 1, choices: null, state: 'ANSWERED' },
  },
  {
    question: 'SAT',
    code: '9',
    choices: null,
    stored: { value: null, choices: null, state: 'NA' },
  },
  {
    question: 'CHANNEL',
    code: null,
    choices: ['mail'],
    stored: { value: null, choices: ['mail'], state: 'ANSWERED' },
  },
  {
    question: 'CHANNEL',
    code: null,
    choices: ['chat', 'mail'],
    stored: { value: null, choices: ['mail', 'chat'], state: 'ANSWERED' },
  },
  {
    question: 'CHANNEL',
    code: null,
    choices: null,
    stored: { value: null, choices: null, state: 'BLANK' },
  },
  {
    question: 'WORDS',
    code: 'Well.',
    choices: null,
    stored: { value: null, choices: null, state: 'ANSWERED' },
  },
  {
    question: 'WORDS',
    code: 'Bad.',
    choices: null,
    stored: { value: null, choices: null, state: 'ANSWERED' },
  },
] as const;

const steps = array(
  record({
    answers: uniqueArray(constantFrom(...ANSWERS), {
      selector: ({ question }) => question,
      maxLength: 3,
    }),
    finished: boolean(),
    by: constantFrom('invitation' as const, 'response' as const),
    /** `lost`: the process ends before the commit. `again`: the same request comes twice. */
    fate: oneof(
      { weight: 4, arbitrary: constantFrom('stored' as const) },
      { weight: 1, arbitrary: constantFrom('lost' as const, 'again' as const) },
    ),
    waitMs: constantFrom(0, HOUR, -HOUR, 200 * HOUR),
  }),
  { minLength: 1, maxLength: 7 },
);

interface Stored {
  readonly value: number | null;
  readonly choices: readonly string[] | null;
  readonly state: string;
}

/** The response as it is to be. */
interface Model {
  readonly answers: Map<string, Stored>;
  readonly earlier: Map<string, Stored[]>;
  finished: boolean;
  revision: number;
  handedInAt: Date;
}

it('stores of any answers, in whatever parts and however often they come, what came last', async () => {
  await using graph = await openSurveyGraph();
  await graph.change('defineSurvey', STAY);
  await graph.query(UNDO);
  let round = 0;

  await assert(
    asyncProperty(steps, async (history) => {
      round += 1;
      graph.clock.now = new Date('2026-03-01T12:00:00Z');
      const invitedAt = graph.clock.now.valueOf();
      const invitationId = await invited(graph, `invite-${round}`);
      const model = emptyModel();
      let responseId: string | null = null;
      let latest = graph.clock.now;

      for (const [index, { answers, finished, by, fate, waitMs }] of history.entries()) {
        graph.clock.now = new Date(graph.clock.now.valueOf() + waitMs);
        const byResponse = by === 'response' && responseId !== null;
        const request = {
          ...NOTHING_SAID,
          idempotencyKey: fate === 'lost' ? `undone-${round}-${index}` : `${round}-${index}`,
          surveyKey: 'stay',
          invitationId: byResponse ? null : invitationId,
          responseId: byResponse ? responseId : null,
          answers: answers.map(({ question, code, choices }) => ({
            question,
            code,
            choices,
            language: null,
          })),
          finished,
        };

        const went = await outcomeOf(graph, request);
        const again = fate === 'again' && went.code === 'done';
        expect(again ? await outcomeOf(graph, request) : went).toEqual(went);

        const isOver =
          Math.max(graph.clock.now.valueOf(), latest.valueOf()) >= invitedAt + 720 * HOUR;
        const expected = expectedOutcome({ model, byResponse, isOver, isLost: fate === 'lost' });
        expect(went.code).toBe(expected);
        if (expected !== 'done') continue;
        responseId = went.responseId;
        if (graph.clock.now > latest) latest = graph.clock.now;
        const wasFinished = model.finished;
        apply(model, answers, finished);
        if (!wasFinished) {
          model.handedInAt =
            graph.clock.now > model.handedInAt ? graph.clock.now : model.handedInAt;
        }
      }

      expect(await storedOf(graph, responseId)).toEqual(asStored(model, responseId));
      expect(await statusOf(graph, invitationId)).toEqual({
        is_started: responseId !== null,
        is_completed: model.finished,
      });
      expect(await eventsOf(graph, responseId)).toBe(responseId === null ? 0 : model.revision);
    }),
    { numRuns: 60 },
  );
}, 90_000);

const NOTHING_SAID = {
  expectedVersion: null,
  channel: null,
  language: null,
  ageBand: null,
  gender: null,
  country: null,
} as const;

/** Undoes the transaction of a request by its key, at its end: what a crash before the commit does. */
const UNDO = `
  CREATE FUNCTION undo() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
    IF NEW.key LIKE 'undone-%' AND NEW.answer IS NOT NULL THEN RAISE EXCEPTION 'the process ends here'; END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER undo BEFORE UPDATE ON idempotency_key FOR EACH ROW EXECUTE FUNCTION undo();
`;

async function invited(graph: SurveyGraph, idempotencyKey: string): Promise<string> {
  const { invitationId } = await graph.app.desks.invitations.invite(CALLER, {
    idempotencyKey,
    surveyKey: 'stay',
    customerId: CUSTOMER_ID,
    channel: 'EMAIL',
  });
  return invitationId;
}

interface Outcome {
  readonly code: string;
  readonly responseId: string | null;
}

async function outcomeOf(graph: SurveyGraph, request: ResponseRequest): Promise<Outcome> {
  try {
    const { responseId } = await graph.app.desks.responses.submit(CALLER, request);
    return { code: 'done', responseId };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    return { code, responseId: null };
  }
}

function expectedOutcome(given: {
  readonly model: Model;
  readonly byResponse: boolean;
  readonly isOver: boolean;
  readonly isLost: boolean;
}): string {
  const { model, byResponse, isOver, isLost } = given;
  if (model.finished && !byResponse) return 'INVITATION_ANSWERED';
  if (!model.finished && isOver) return 'INVITATION_EXPIRED';
  return isLost ? 'P0001' : 'done';
}

function emptyModel(): Model {
  return {
    answers: new Map(),
    earlier: new Map(),
    finished: false,
    revision: 0,
    handedInAt: new Date(0),
  };
}

function apply(
  model: Model,
  answers: readonly { readonly question: string; readonly stored: Stored }[],
  finished: boolean,
): void {
  for (const { question, stored } of answers) {
    const before = model.answers.get(question);
    if (before !== undefined && JSON.stringify(before) !== JSON.stringify(stored)) {
      model.earlier.set(question, [...(model.earlier.get(question) ?? []), before]);
    }
    model.answers.set(question, stored);
  }
  model.finished ||= finished;
  model.revision += 1;
}

function asStored(model: Model, responseId: string | null): unknown {
  if (responseId === null) return [];
  const answers = [...model.answers].map(([question, stored]) => ({
    question,
    ...stored,
    earlier: model.earlier.get(question) ?? [],
  }));
  return [
    {
      finished: model.finished,
      submitted_at: model.handedInAt,
      revision: model.revision,
      progress: (100 * answers.length) / 3,
      answers: answers.toSorted((one, other) => (one.question < other.question ? -1 : 1)),
    },
  ];
}

function storedOf(graph: SurveyGraph, responseId: string | null): Promise<unknown> {
  return graph.query(`
    SELECT finished, submitted_at, revision, progress, coalesce((
      SELECT json_agg(json_build_object('question', question.key, 'value', value, 'choices', answer.choices,
        'state', state, 'earlier', coalesce((
          SELECT jsonb_agg(one - 'replacedAt' ORDER BY place)
          FROM jsonb_array_elements(earlier) WITH ORDINALITY AS each (one, place)), '[]')) ORDER BY question.key COLLATE "C")
      FROM answer JOIN question ON question.id = question_id WHERE response_id = response.id), '[]') AS answers
    FROM survey_response AS response JOIN submission ON response_id = response.id
    WHERE response.id ${responseId === null ? 'IS NULL' : `= '${responseId}'`}`);
}

async function statusOf(graph: SurveyGraph, invitationId: string): Promise<unknown> {
  const [row] = await graph.query(`
    SELECT started_at IS NOT NULL AS is_started, completed_at IS NOT NULL AS is_completed
    FROM invitation WHERE id = '${invitationId}'`);
  return row;
}

async function eventsOf(graph: SurveyGraph, responseId: string | null): Promise<unknown> {
  const [row] = await graph.query(`
    SELECT count(*)::int AS n FROM outbox
    WHERE type = 'survey-response.recorded' AND subject_id ${responseId === null ? 'IS NULL' : `= '${responseId}'`}`);
  return row?.['n'];
}
