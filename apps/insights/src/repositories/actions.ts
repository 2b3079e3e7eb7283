import {
  type Condition,
  createKeysetList,
  during,
  insertOf,
  type KeysetList,
  type Reads,
  tableOf,
  type TimeSpan,
  updateOf,
  valuesOf,
  type WriteQuery,
} from '@cx/database';

import { type Action, ActionEntity, type ActionSubjectKind } from '../entities/action.ts';

export interface ActionFilter {
  readonly brands?: readonly string[] | null | undefined;
  readonly statuses?: readonly string[] | null | undefined;
  readonly teams?: readonly string[] | null | undefined;
  readonly owners?: readonly string[] | null | undefined;
  readonly subjectId?: string | null | undefined;
  readonly topics?: readonly string[] | null | undefined;
  readonly touchpoints?: readonly string[] | null | undefined;
  readonly dueAt?: TimeSpan | null | undefined;
  readonly createdAt?: TimeSpan | null | undefined;
}

/** How actions fare, those apart that are cancelled. */
export interface ActionFigures {
  readonly open: number;
  readonly overdue: number;
  readonly done: number;
  readonly meanSecondsToFirstAction: number | null;
}

/** Feedback that an action answers. */
export interface ActionSubject {
  readonly customerId: string | null;
  readonly at: Date;
}

export interface ActionRepository {
  readonly newest: KeysetList<Action, ActionFilter>;
  findByIds(ids: readonly string[]): Promise<Action[]>;
  /** @param now what is due before it is overdue */
  sum(filter: ActionFilter | null, now: Date): Promise<ActionFigures>;
}

const table = tableOf(ActionEntity);
const { name, columns, selectList } = table;

const FIND = `SELECT ${selectList} FROM action WHERE id = ANY ($1::uuid[])`;
const LOCK = `SELECT ${selectList} FROM action WHERE id = $1 FOR UPDATE`;
const INSERT = insertOf(name, columns);
const UPDATE = updateOf(name, 'id', columns);

const TELL = `
  INSERT INTO outbox (type, brand_id, customer_id, subject_id, occurred_at, payload)
  VALUES ($1, $2, $3, $4, $5, $6)`;

const FIND_BRAND = 'SELECT FROM brand_profile WHERE brand_id = $1';

const SUBJECTS: Readonly<Record<ActionSubjectKind, string>> = {
  TICKET: findSubject('ticket_fact', 'opened_at'),
  REVIEW: findSubject('review_fact', 'submitted_at'),
  MENTION: findSubject('mention_fact', 'posted_at'),
  SURVEY_RESPONSE: findSubject('response_fact', 'submitted_at'),
};

export function createActionRepository(reads: Reads): ActionRepository {
  return {
    newest: createKeysetList<Action, ActionFilter>(reads, {
      entity: ActionEntity,
      orderBy: ['createdAt', 'id'],
      direction: 'DESC',
      conditions,
    }),

    findByIds: (ids) => reads.query<Action>(FIND, [ids]),

    async sum(filter, now) {
      const given = conditions(filter).filter(([, value]) => value !== null && value !== undefined);
      const clauses = given.map(([sql], index) => sql.replace('?', () => `$${index + 2}`));
      const values = given.map(([, value]) => value);
      const [figures] = await reads.query<ActionFigures>(summary(clauses), [now, ...values]);
      return figures ?? { open: 0, overdue: 0, done: 0, meanSecondsToFirstAction: null };
    },
  };
}

/** What writes actions: each statement in the transaction of a mutation. */
export const actions = {
  /** Null when there is none. Others wait until the transaction has ended. */
  async lock(query: WriteQuery, id: string): Promise<Action | null> {
    const [row] = await query<Action>(LOCK, [id]);
    return row ?? null;
  },

  insert: (query: WriteQuery, row: Action) => query(INSERT, valuesOf(columns, row)),

  update: (query: WriteQuery, row: Action) => query(UPDATE, valuesOf(columns, row)),

  /** Tells the others, without words. */
  async tell(query: WriteQuery, type: string, at: Date, row: Action): Promise<void> {
    const { id, brandId, customerId, version, status, teams, dueAt } = row;
    const { subjectKind, subjectId, topic, touchpoint } = row;
    const payload = { version, status, teams, dueAt, subjectKind, subjectId, topic, touchpoint };
    await query(TELL, [type, brandId, customerId, id, at, JSON.stringify(payload)]);
  },

  isBrand: async (query: WriteQuery, brandId: string): Promise<boolean> =>
    (await query(FIND_BRAND, [brandId])).length > 0,

  /** Null when there is no such feedback about the brand. */
  async findSubject(
    query: WriteQuery,
    kind: ActionSubjectKind,
    id: string,
    brandId: string,
  ): Promise<ActionSubject | null> {
    const [subject] = await query<ActionSubject>(SUBJECTS[kind], [id, brandId]);
    return subject ?? null;
  },
};

function findSubject(fact: string, time: string): string {
  return `SELECT customer_id AS "customerId", ${time} AS at FROM ${fact} WHERE id = $1 AND brand_id = $2`;
}

function summary(clauses: readonly string[]): string {
  return `
    WITH wanted AS (SELECT action.* FROM action WHERE ${['true', ...clauses].join(' AND ')}),
    answered AS (
      SELECT extract(epoch FROM min(created_at) - min(subject_at)) AS seconds FROM wanted
      WHERE subject_id IS NOT NULL GROUP BY subject_id
    )
    SELECT count(*) FILTER (WHERE ended_at IS NULL)::int AS open,
      count(*) FILTER (WHERE ended_at IS NULL AND due_at < $1)::int AS overdue,
      count(*) FILTER (WHERE status = 'DONE')::int AS done,
      (SELECT avg(greatest(seconds, 0))::float8 FROM answered) AS "meanSecondsToFirstAction"
    FROM wanted`;
}

function conditions(filter: ActionFilter | null): Condition[] {
  return [
    ['action.brand_id = ANY(?)', filter?.brands],
    ['action.status = ANY(?)', filter?.statuses],
    ['action.teams && ?::text[]', filter?.teams],
    ['action.owner = ANY(?)', filter?.owners],
    ['action.subject_id = ?', filter?.subjectId],
    ['action.topic = ANY(?)', filter?.topics],
    ['action.touchpoint = ANY(?)', filter?.touchpoints],
    ...during('action.due_at', filter?.dueAt),
    ...during('action.created_at', filter?.createdAt),
  ];
}
