import { type Column, rowSet, tableOf, type WriteQuery } from '@cx/database';
import type { EntitySchema } from 'typeorm';

/** The whole of what one event tells of a subject. */
export interface Told {
  /** Of the row. */
  readonly id: string;
  readonly seq: string;
  readonly brandId: string | null;
  readonly customerId: string | null;
  /** By the properties of the row. */
  readonly payload: unknown;
}

/** Rows of one shape, each as its last event told it. */
export interface FactTable {
  readonly name: string;
  /** One of each id at most. What is told again, or by an older event, changes nothing. */
  save(query: WriteQuery, told: readonly Told[]): Promise<void>;
  /** Brings rows of these customers up to what is known of them now. */
  placeCustomers(query: WriteQuery, customerIds: readonly string[]): Promise<void>;
  /** Brings rows of these brands up to the touchpoints that they have now. */
  placeTouchpoints(query: WriteQuery, brandIds: readonly string[]): Promise<void>;
  forget(query: WriteQuery): Promise<void>;
}

export interface FactTableOptions {
  /** Properties that are reckoned here, by others than the events. */
  readonly reckoned?: readonly string[];
  /** Whether the events tell the team; else it is the one that owns the touchpoint. */
  readonly hasOwnTeam?: boolean;
}

const EVENT = ['id', 'brandId', 'customerId', 'seq'];
const PERSON = ['country', 'ageBand', 'gender'];
const WORDS = ['language', 'topics', 'sentiment', 'intents', 'emotions'];

/** What events tell, as rows of a statement. */
export const toldRows = rowSet<Told>([
  { property: 'id', name: 'id', type: 'uuid' },
  { property: 'seq', name: 'seq', type: 'bigint' },
  { property: 'brandId', name: 'brand_id', type: 'text' },
  { property: 'customerId', name: 'customer_id', type: 'uuid' },
  { property: 'payload', name: 'payload', type: 'jsonb' },
]);

export function createFactTable<Row extends object>(
  entity: EntitySchema<Row>,
  options: FactTableOptions = {},
): FactTable {
  const shape = shapeOf(entity, options);
  const { name } = shape;
  const save = saveStatement(shape);
  const placeCustomers = shape.person.length === 0 ? null : placeCustomersStatement(shape);
  const placeTouchpoints = shape.attributed.length === 0 ? null : placeTouchpointsStatement(shape);

  return {
    name,
    async save(query, rows) {
      if (rows.length > 0) await query(save, toldRows.values(rows));
    },
    async placeCustomers(query, customerIds) {
      if (placeCustomers !== null && customerIds.length > 0) {
        await query(placeCustomers, [customerIds]);
      }
    },
    async placeTouchpoints(query, brandIds) {
      if (placeTouchpoints !== null && brandIds.length > 0) {
        await query(placeTouchpoints, [brandIds]);
      }
    },
    async forget(query) {
      await query(`DELETE FROM ${name}`);
    },
  };
}

/** The columns of a table by where their values come from. */
interface Shape {
  readonly name: string;
  readonly all: readonly Column[];
  readonly payload: readonly Column[];
  readonly words: readonly Column[];
  readonly person: readonly Column[];
  readonly attributed: readonly Column[];
  readonly hasCustomer: boolean;
}

function shapeOf<Row extends object>(
  entity: EntitySchema<Row>,
  { reckoned = [], hasOwnTeam = false }: FactTableOptions,
): Shape {
  const { name, columns } = tableOf(entity);
  const all: Column[] = columns.filter(({ property }) => !reckoned.includes(property));
  const person = all.filter(({ property }) => PERSON.includes(property));
  // What stands for no person has a touchpoint of its own: a brand names it.
  const attributes =
    person.length === 0 ? [] : hasOwnTeam ? ['touchpoint'] : ['touchpoint', 'team'];
  const attributed = all.filter(({ property }) => attributes.includes(property));
  const elsewhere = new Set([...EVENT, ...PERSON, ...attributes, ...WORDS]);
  return {
    name,
    all,
    payload: all.filter(({ property }) => !elsewhere.has(property)),
    words: all.filter(({ property }) => WORDS.includes(property)),
    person,
    attributed,
    hasCustomer: all.some(({ property }) => property === 'customerId'),
  };
}

/**
 * Rows that are as they were are not written: what hangs on them would be reckoned again for nothing. A
 * customer that the row shows already stays, under whatever id the event names it.
 */
function saveStatement(shape: Shape): string {
  const { name, all, payload, words, attributed, person, hasCustomer } = shape;
  const names = all.map((column) => column.name);
  const content = names.filter((column) => !['id', 'seq'].includes(column));
  const record = [...payload, ...words].map(
    ({ property, type }) => `"${property}" ${type === 'timestamptz' ? 'timestamptz(3)' : type}`,
  );
  const shown = 'coalesce(customer_link.canonical_id, told.customer_id)';
  const fresh = [
    'told.id',
    'told.seq',
    'told.brand_id',
    ...(hasCustomer
      ? [
          `CASE WHEN former.customer_id = ${shown} THEN ${shown} ELSE told.customer_id END AS customer_id`,
        ]
      : []),
    ...payload.map((column) => `${given(column)} AS ${column.name}`),
    ...words.map((column) => `${kept(column, words)} AS ${column.name}`),
    ...person.map((column) => `${personal(column, shape)} AS ${column.name}`),
  ];
  return `
    WITH fresh AS (
      SELECT ${fresh.join(', ')}
      FROM ${toldRows.from('told')} CROSS JOIN LATERAL jsonb_to_record(told.payload) AS tells (${record.join(', ')})
        LEFT JOIN ${name} AS former ON former.id = told.id
        LEFT JOIN customer_link ON customer_link.customer_id = told.customer_id
        LEFT JOIN customer_profile AS profile ON profile.customer_id = ${shown}
    ), placed AS (
      SELECT fresh.*${attributed.map((column) => `, place.${column.name}`).join('')}
      FROM fresh ${attributed.length === 0 ? '' : `LEFT JOIN LATERAL (${placeOf('fresh', shape)}) AS place ON true`}
    )
    INSERT INTO ${name} (${names.join(', ')})
    SELECT ${names.map((column) => `placed.${column}`).join(', ')}
    FROM placed LEFT JOIN ${name} AS former USING (id)
    WHERE former.id IS NULL OR former.seq < placed.seq
      AND (${content.map((column) => `former.${column}`).join(', ')})
        IS DISTINCT FROM (${content.map((column) => `placed.${column}`).join(', ')})
    ON CONFLICT (id) DO UPDATE SET ${names
      .filter((column) => column !== 'id')
      .map((column) => `${column} = excluded.${column}`)
      .join(', ')}`;
}

function given({ property, type }: Column): string {
  return type.endsWith('[]') ? `coalesce(tells."${property}", '{}')` : `tells."${property}"`;
}

/** Words go, what was found in them stays: an event without any finding takes none away. */
function kept(column: Column, words: readonly Column[]): string {
  const isFound = words
    .filter(({ property }) => property !== 'language')
    .map((one) => (one.type.endsWith('[]') ? `${given(one)} <> '{}'` : `${given(one)} IS NOT NULL`))
    .join(' OR ');
  const former = `former.${column.name}`;
  const before = column.type.endsWith('[]') ? `coalesce(${former}, '{}')` : former;
  return `CASE WHEN ${isFound} THEN ${given(column)} ELSE ${before} END`;
}

function personal({ name }: Column, { all }: Shape): string {
  const isOwn = all.some((column) => column.name === `own_${name}`);
  return isOwn ? `coalesce(tells."${ownProperty(name, all)}", profile.${name})` : `profile.${name}`;
}

function ownProperty(name: string, all: readonly Column[]): string {
  return all.find((column) => column.name === `own_${name}`)?.property ?? '';
}

/** The touchpoint of a row: the first one of its brand that is about one of its topics, else about its channel. */
function placeOf(row: string, { attributed }: Shape): string {
  const wanted = attributed.map(({ name }) => (name === 'touchpoint' ? 'key AS touchpoint' : name));
  return `
    SELECT ${wanted.join(', ')} FROM touchpoint_profile
    WHERE brand_id = ${row}.brand_id AND (topics && ${row}.topics OR ${row}.channel = ANY (channels))
    ORDER BY topics && ${row}.topics DESC, position, key LIMIT 1`;
}

function placeCustomersStatement({ name, person, all }: Shape): string {
  const values = person.map((column) => {
    const isOwn = all.some((one) => one.name === `own_${column.name}`);
    return `${isOwn ? `coalesce(former.own_${column.name}, profile.${column.name})` : `profile.${column.name}`} AS ${column.name}`;
  });
  return changeStatement(
    name,
    person,
    `SELECT former.id, ${values.join(', ')}
     FROM ${name} AS former LEFT JOIN customer_profile AS profile USING (customer_id)
     WHERE former.customer_id = ANY ($1::uuid[])`,
  );
}

function placeTouchpointsStatement(shape: Shape): string {
  const { name, attributed } = shape;
  return changeStatement(
    name,
    attributed,
    `SELECT former.id, ${attributed.map((column) => `place.${column.name}`).join(', ')}
     FROM ${name} AS former LEFT JOIN LATERAL (${placeOf('former', shape)}) AS place ON true
     WHERE former.brand_id = ANY ($1::text[])`,
  );
}

/** Writes only rows that change. */
function changeStatement(table: string, columns: readonly Column[], select: string): string {
  const former = columns.map(({ name }) => `${table}.${name}`).join(', ');
  const found = columns.map(({ name }) => `found.${name}`).join(', ');
  return `
    UPDATE ${table} SET ${columns.map(({ name }) => `${name} = found.${name}`).join(', ')}
    FROM (${select}) AS found
    WHERE ${table}.id = found.id AND (${former}) IS DISTINCT FROM (${found})`;
}
