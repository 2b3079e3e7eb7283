import {
  type Condition,
  createKeysetList,
  during,
  type KeysetList,
  type Reads,
  rowSet,
  tableOf,
  type TimeSpan,
  type WriteQuery,
} from '@cx/database';

import {
  type Series,
  SignalCommandEntity,
  SignalEntity,
  SignalEventEntity,
  type SignalGrain,
  type StoredCommand,
  type StoredSignal,
  type StoredSignalEvent,
} from '../entities/signal.ts';

export interface SignalFilter {
  readonly brands?: readonly string[] | null | undefined;
  readonly topics?: readonly string[] | null | undefined;
  readonly touchpoints?: readonly string[] | null | undefined;
  readonly channels?: readonly string[] | null | undefined;
  readonly states?: readonly string[] | null | undefined;
  readonly grains?: readonly SignalGrain[] | null | undefined;
  readonly openedAt?: TimeSpan | null | undefined;
}

export interface SignalRepository {
  readonly newest: KeysetList<StoredSignal, SignalFilter>;
  findByIds(ids: readonly string[]): Promise<StoredSignal[]>;
  /** The teams of touchpoints, each place being the keys of the brand and the touchpoint. */
  findTeams(
    places: readonly string[],
  ): Promise<{ readonly place: string; readonly team: string | null }[]>;
  /** In the order of their signals' histories. */
  findEventsBySignalIds(ids: readonly string[]): Promise<StoredSignalEvent[]>;
}

const table = tableOf(SignalEntity);
const events = tableOf(SignalEventEntity);
const commands = tableOf(SignalCommandEntity);
const signalRows = rowSet<StoredSignal>(table.columns);
const eventRows = rowSet<StoredSignalEvent>(events.columns);
const commandRows = rowSet<StoredCommand>(commands.columns);

const namesOf = (columns: readonly { readonly name: string }[]): string =>
  columns.map(({ name }) => name).join(', ');

const FIND = `SELECT ${table.selectList} FROM signal WHERE id = ANY($1::uuid[])`;

const FIND_EVENTS = `
  SELECT ${events.selectList} FROM signal_event WHERE signal_id = ANY($1::uuid[]) ORDER BY signal_id, number`;

const FIND_TEAMS = `
  SELECT brand_id || ' ' || key AS place, team FROM touchpoint_profile
  WHERE brand_id || ' ' || key = ANY($1)`;

const FIND_STANDING = `
  SELECT ${table.selectList} FROM signal
  WHERE brand_id = $1 AND grain = $2 AND (end_bucket IS NULL OR end_bucket >= $3)`;

const FIND_COMMANDS = `
  SELECT ${commands.selectList} FROM signal_command WHERE brand_id = $1 AND at >= coalesce($2::timestamptz, '-infinity') ORDER BY at, id`;

const REMOVE = `
  WITH forgotten AS (DELETE FROM signal_event WHERE signal_id = ANY($1::uuid[]))
  DELETE FROM signal WHERE id = ANY($1::uuid[])`;

const ADD = `INSERT INTO signal (${namesOf(table.columns)}) SELECT * FROM ${signalRows.from('incoming')}`;

const ADD_EVENTS = `
  INSERT INTO signal_event (${namesOf(events.columns)}) SELECT * FROM ${eventRows.from('incoming')}`;

const ADD_COMMAND = `
  INSERT INTO signal_command (${namesOf(commands.columns)}) SELECT * FROM ${commandRows.from('incoming')}`;

const TELL = `
  INSERT INTO outbox (type, brand_id, subject_id, occurred_at, payload)
  SELECT type, brand_id, subject_id, occurred_at, payload
  FROM unnest($1::text[], $2::text[], $3::uuid[], $4::timestamptz[], $5::jsonb[])
    WITH ORDINALITY AS told (type, brand_id, subject_id, occurred_at, payload, place) ORDER BY place`;

/** What others are told of a signal. */
export interface ToldSignal {
  readonly type: 'signal.opened' | 'signal.raised' | 'signal.closed';
  readonly brandId: string;
  readonly signalId: string;
  readonly at: Date;
  readonly payload: object;
}

export function createSignalRepository(reads: Reads): SignalRepository {
  return {
    newest: createKeysetList<StoredSignal, SignalFilter>(reads, {
      entity: SignalEntity,
      orderBy: ['openedAt', 'id'],
      direction: 'DESC',
      conditions,
    }),
    findTeams: (places) => reads.query(FIND_TEAMS, [places]),
    findByIds: (ids) => reads.query<StoredSignal>(FIND, [ids]),
    findEventsBySignalIds: (ids) => reads.query<StoredSignalEvent>(FIND_EVENTS, [ids]),
  };
}

/** Signals as they are written: each statement in the transaction of its caller. */
export const signals = {
  async find(query: WriteQuery, id: string): Promise<StoredSignal | null> {
    const [signal] = await query<StoredSignal>(FIND, [[id]]);
    return signal ?? null;
  },

  /** Those of a brand that have a say in this bucket, or in a later one. */
  findStanding: (
    query: WriteQuery,
    brandId: string,
    grain: SignalGrain,
    bucket: number,
  ): Promise<StoredSignal[]> =>
    query<StoredSignal>(FIND_STANDING, [brandId, grain, Math.max(bucket, -2_147_483_648)]),

  findEvents: (query: WriteQuery, ids: readonly string[]): Promise<StoredSignalEvent[]> =>
    query<StoredSignalEvent>(FIND_EVENTS, [ids]),

  /** In the order of time. */
  findCommands: (
    query: WriteQuery,
    brandId: string,
    since: Date | null,
  ): Promise<StoredCommand[]> => query<StoredCommand>(FIND_COMMANDS, [brandId, since]),

  /** Puts signals with their histories in place of others. */
  async replace(
    query: WriteQuery,
    formerIds: readonly string[],
    rows: readonly StoredSignal[],
    history: readonly StoredSignalEvent[],
  ): Promise<void> {
    if (formerIds.length > 0) await query(REMOVE, [formerIds]);
    if (rows.length === 0) return;
    await query(ADD, signalRows.values(rows));
    await query(ADD_EVENTS, eventRows.values(history));
  },

  async addCommand(query: WriteQuery, command: StoredCommand): Promise<void> {
    await query(ADD_COMMAND, commandRows.values([command]));
  },

  async tell(query: WriteQuery, told: readonly ToldSignal[]): Promise<void> {
    if (told.length === 0) return;
    await query(TELL, [
      told.map(({ type }) => type),
      told.map(({ brandId }) => brandId),
      told.map(({ signalId }) => signalId),
      told.map(({ at }) => at),
      told.map(({ payload }) => JSON.stringify(payload)),
    ]);
  },
};

/** The series of a signal, a command or a mark, as one text. */
export function seriesKey({ grain, topic, touchpoint, channel }: Omit<Series, 'brandId'>): string {
  return JSON.stringify([grain, topic, touchpoint, channel]);
}

function conditions(filter: SignalFilter | null): Condition[] {
  return [
    ['signal.brand_id = ANY(?)', filter?.brands],
    ['signal.topic = ANY(?)', filter?.topics],
    ['signal.touchpoint = ANY(?)', filter?.touchpoints],
    ['signal.channel = ANY(?)', filter?.channels],
    ['signal.state = ANY(?)', filter?.states],
    ['signal.grain = ANY(?)', filter?.grains],
    ...during('signal.opened_at', filter?.openedAt),
  ];
}
