import { resolve } from 'node:path';

import { entities as accessEntities, migrations as accessMigrations } from '@cx/access';
import { BiError, type BiServer, publishViews, withdrawViews } from '@cx/bi';
import { entities as customersEntities, migrations as customersMigrations } from '@cx/customers';
import {
  migrate,
  type MigrateOptions,
  provision,
  ProvisionError,
  subgraphUrls,
  type SubgraphUrls,
} from '@cx/database';
import { EmbeddedPostgresError, startEmbeddedPostgres } from '@cx/database/embedded';
import { entities as insightsEntities, migrations as insightsMigrations } from '@cx/insights';
import { entities as mentionsEntities, migrations as mentionsMigrations } from '@cx/mentions';
import { entities as reviewsEntities, migrations as reviewsMigrations } from '@cx/reviews';
import { entities as surveysEntities, migrations as surveysMigrations } from '@cx/surveys';
import { entities as ticketsEntities, migrations as ticketsMigrations } from '@cx/tickets';
import { Client } from 'pg';

import type { Config } from './config.ts';
import { CommandError, ExitCode } from './exit.ts';
import { openSecrets, type Secrets } from './secrets.ts';

export const SUBGRAPHS = [
  'customers',
  'tickets',
  'reviews',
  'mentions',
  'surveys',
  'insights',
] as const;

export type SubgraphName = (typeof SUBGRAPHS)[number];

/** The schemas of an instance: one for each subgraph, and that of who may come in. */
export const SCHEMA_NAMES = [...SUBGRAPHS, 'access'] as const;

export type SchemaName = (typeof SCHEMA_NAMES)[number];

/** The databases of one data directory or one server, at hand and migrated. */
export interface Instance {
  readonly secrets: Secrets;
  readonly urls: Readonly<Record<SchemaName, SubgraphUrls>>;
  /** The server's, as whoever made the roles. */
  readonly adminUrl: string;
  /** Where readers by SQL are made; null when insights is on another server than the one of DATABASE_URL. */
  readonly biServer: BiServer | null;
  /** Migrations that opening it ran, by schema. */
  readonly migrated: Readonly<Record<string, readonly string[]>>;
  /** The server's version and where it is, for people. */
  readonly description: string;
  /** Ends this process' use of it. An embedded server stops with its last user. */
  close(): Promise<void>;
}

/** What the tables of each schema are made of. */
export const SCHEMAS: Readonly<Record<SchemaName, Omit<MigrateOptions, 'ownerUrl'>>> = {
  customers: { entities: customersEntities, migrations: customersMigrations },
  tickets: { entities: ticketsEntities, migrations: ticketsMigrations },
  reviews: { entities: reviewsEntities, migrations: reviewsMigrations },
  mentions: { entities: mentionsEntities, migrations: mentionsMigrations },
  surveys: { entities: surveysEntities, migrations: surveysMigrations },
  insights: { entities: insightsEntities, migrations: insightsMigrations },
  access: { entities: accessEntities, migrations: accessMigrations },
};

const OLDEST_MAJOR = 15;

/**
 * @param only migrates these alone; the others are taken as they are
 * @param onDatabaseEnded hears that the embedded server has ended by itself, and is being started again
 */
export async function openInstance(
  config: Config,
  only: readonly SchemaName[] = SCHEMA_NAMES,
  onDatabaseEnded?: () => void,
): Promise<Instance> {
  const dataDirectory = resolve(config.CX_DATA_DIR);
  const secrets = await secretsOf(config);
  const server =
    config.DATABASE_URL === undefined
      ? await startEmbeddedPostgres({
          directory: dataDirectory,
          password: secrets.postgresPassword,
          onEnded: onDatabaseEnded,
        }).catch(inOneSentence)
      : { adminUrl: config.DATABASE_URL, stop: () => Promise.resolve() };

  try {
    const version = await serverVersion(server.adminUrl);
    const urls = addresses(server.adminUrl, secrets.database, config);
    await provision({
      adminUrl: server.adminUrl,
      subgraphs: new Map(
        Object.entries(urls).filter(([, { owner }]) => isOnServer(owner, server.adminUrl)),
      ),
    });
    const biServer = isOnServer(urls.insights.owner, server.adminUrl)
      ? {
          adminUrl: server.adminUrl,
          isOwnServer: config.DATABASE_URL === undefined,
          ownerUrl: urls.insights.owner,
          appUrl: urls.insights.app,
        }
      : null;
    const migrated: Record<string, string[]> = {};
    for (const name of only) {
      migrated[name] = await betweenViews(name === 'insights' ? biServer : null, () =>
        migrate({ ownerUrl: urls[name].owner, ...SCHEMAS[name] }),
      );
    }
    const place = config.DATABASE_URL === undefined ? dataDirectory : new URL(server.adminUrl).host;
    return {
      secrets,
      urls,
      adminUrl: server.adminUrl,
      biServer,
      migrated,
      description: `PostgreSQL ${version} (${place})`,
      close: () => server.stop(),
    };
  } catch (error) {
    await server.stop();
    return inOneSentence(error);
  }
}

/** An instance that another process holds open. */
export async function joinInstance(
  config: Config,
  adminUrl: string,
): Promise<Pick<Instance, 'urls' | 'secrets'>> {
  const secrets = await secretsOf(config);
  return { secrets, urls: addresses(adminUrl, secrets.database, config) };
}

function secretsOf(config: Config): Promise<Secrets> {
  return openSecrets(resolve(config.CX_DATA_DIR), {
    database: config.DATABASE_SECRET,
    subgraph: config.SUBGRAPH_SECRET,
    erasure: config.ERASURE_SECRET,
  });
}

/** Addresses of the owners of the schemas, by their names. */
export function ownerUrls({ urls }: Instance): Map<string, string> {
  return new Map(SCHEMA_NAMES.map((name) => [name, urls[name].owner]));
}

/** Runs some of a schema's migrations alone: those that a backup had been through. */
export async function migrateSchema(
  { urls }: Instance,
  schema: string,
  wanted: readonly string[],
): Promise<void> {
  const name = SCHEMA_NAMES.find((known) => known === schema);
  if (name === undefined) throw new Error(`There is no schema ${schema}.`);
  const { entities, migrations } = SCHEMAS[name];
  const known = migrations.filter((migration) => wanted.includes(migration.name));
  if (known.length < wanted.length) {
    throw new CommandError(
      ExitCode.Input,
      `The backup was taken by a newer version: it has migrations of ${schema} that this one lacks.`,
    );
  }
  await migrate({ ownerUrl: urls[name].owner, entities, migrations: known });
}

/** The views that readers see hold fast to the columns beneath them. */
async function betweenViews<Result>(
  server: BiServer | null,
  work: () => Promise<Result>,
): Promise<Result> {
  if (server === null) return work();
  await withdrawViews(
    server,
    SCHEMAS.insights.migrations.map(({ name }) => name),
  );
  const result = await work();
  await publishViews(server);
  return result;
}

function inOneSentence(error: unknown): never {
  if (isForPeople(error)) {
    throw new CommandError(ExitCode.Database, error.message, { cause: error });
  }
  throw error;
}

function isForPeople(error: unknown): error is Error {
  return (
    error instanceof EmbeddedPostgresError ||
    error instanceof ProvisionError ||
    error instanceof BiError
  );
}

async function serverVersion(adminUrl: string): Promise<string> {
  const client = new Client({ connectionString: adminUrl, connectionTimeoutMillis: 5000 });
  try {
    await client.connect();
    const { rows } = await client.query<{ server_version: string }>('SHOW server_version');
    const version = rows[0]?.server_version ?? '';
    if (Number.parseInt(version, 10) < OLDEST_MAJOR) {
      throw new CommandError(
        ExitCode.Database,
        `DATABASE_URL names a PostgreSQL ${version}: use one from ${OLDEST_MAJOR} to 18.`,
      );
    }
    return version;
  } catch (error) {
    if (error instanceof CommandError) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new CommandError(
      ExitCode.Database,
      `The database at ${new URL(adminUrl).host} cannot be used: ${reason}. Check DATABASE_URL.`,
      { cause: error },
    );
  } finally {
    await client.end();
  }
}

function addresses(
  adminUrl: string,
  secret: string,
  config: Config,
): Record<SchemaName, SubgraphUrls> {
  const of = (name: SchemaName, given: Partial<Record<keyof SubgraphUrls, string | undefined>>) => {
    const usual = subgraphUrls(adminUrl, name, secret);
    return {
      owner: given.owner ?? usual.owner,
      app: given.app ?? usual.app,
      events: given.events ?? usual.events,
    };
  };
  return {
    customers: of('customers', {
      owner: config.CUSTOMERS_OWNER_URL,
      app: config.CUSTOMERS_DATABASE_URL,
      events: config.CUSTOMERS_EVENTS_URL,
    }),
    tickets: of('tickets', {
      owner: config.TICKETS_OWNER_URL,
      app: config.TICKETS_DATABASE_URL,
      events: config.TICKETS_EVENTS_URL,
    }),
    reviews: of('reviews', {
      owner: config.REVIEWS_OWNER_URL,
      app: config.REVIEWS_DATABASE_URL,
      events: config.REVIEWS_EVENTS_URL,
    }),
    mentions: of('mentions', {
      owner: config.MENTIONS_OWNER_URL,
      app: config.MENTIONS_DATABASE_URL,
      events: config.MENTIONS_EVENTS_URL,
    }),
    surveys: of('surveys', {
      owner: config.SURVEYS_OWNER_URL,
      app: config.SURVEYS_DATABASE_URL,
      events: config.SURVEYS_EVENTS_URL,
    }),
    insights: of('insights', {
      owner: config.INSIGHTS_OWNER_URL,
      app: config.INSIGHTS_DATABASE_URL,
      events: config.INSIGHTS_EVENTS_URL,
    }),
    access: of('access', {
      owner: config.GATEWAY_OWNER_URL,
      app: config.GATEWAY_DATABASE_URL,
      events: config.GATEWAY_EVENTS_URL,
    }),
  };
}

function isOnServer(url: string, adminUrl: string): boolean {
  const [one, other] = [new URL(url), new URL(adminUrl)];
  return one.host === other.host && one.pathname === other.pathname;
}
