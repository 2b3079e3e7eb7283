import { type Client, escapeIdentifier } from 'pg';

/** Any role may make large objects, which count towards no limit, and temporary tables. */
const MAKERS = ['lo_creat(integer)', 'lo_create(oid)', 'lo_from_bytea(oid, bytea)'];

/** Closes what PostgreSQL opens to every role. What the administrator may not close stays open. */
export async function closeOpenings(admin: Client, isOwnServer: boolean): Promise<void> {
  const { rows } = await admin.query<{ name: string; isCurrent: boolean }>(
    'SELECT datname AS name, datname = current_database() AS "isCurrent" FROM pg_database WHERE datallowconn',
  );
  for (const { name, isCurrent } of rows) {
    const database = escapeIdentifier(name);
    if (isCurrent) await admin.query(`REVOKE TEMPORARY ON DATABASE ${database} FROM PUBLIC`);
    else if (isOwnServer) await admin.query(`REVOKE CONNECT ON DATABASE ${database} FROM PUBLIC`);
  }
  if (await isSuperuser(admin)) {
    await admin.query(`REVOKE EXECUTE ON FUNCTION ${MAKERS.join(', ')} FROM PUBLIC`);
  }
}

const OPENINGS = `
  SELECT 'It may make temporary tables: REVOKE TEMPORARY ON DATABASE ' || current_database() || ' FROM PUBLIC'
    AS sentence
  WHERE has_database_privilege($1, current_database(), 'TEMPORARY')
  UNION ALL
  SELECT 'It may make things in the schema ' || nspname || ': REVOKE CREATE ON SCHEMA ' || nspname || ' FROM PUBLIC'
  FROM pg_namespace WHERE has_schema_privilege($1, oid, 'CREATE')
  UNION ALL
  SELECT 'It may make large objects: REVOKE EXECUTE ON FUNCTION ${MAKERS.join(', ')} FROM PUBLIC'
  WHERE EXISTS (
    SELECT FROM unnest('{"${MAKERS.join('","')}"}'::regprocedure[]) AS maker
    WHERE has_function_privilege($1, maker, 'EXECUTE'))
  UNION ALL
  SELECT 'It may read ' || count(*) || ' tables outside of the views, such as ' || min(pg_class.oid::regclass::text)
  FROM pg_class JOIN pg_namespace ON pg_namespace.oid = relnamespace
  WHERE relkind IN ('r', 'v', 'm', 'f', 'p') AND nspname NOT IN ('bi', 'pg_catalog', 'information_schema')
    AND has_schema_privilege($1, relnamespace, 'USAGE') AND has_table_privilege($1, pg_class.oid, 'SELECT')
  HAVING count(*) > 0
  UNION ALL
  SELECT 'Its temporary files know no limit: ALTER ROLE ' || quote_ident($1) || ' SET temp_file_limit = ''2GB'''
  WHERE NOT EXISTS (
    SELECT FROM pg_db_role_setting, unnest(setconfig) AS setting
    WHERE setrole = $1::regrole AND setting LIKE 'temp_file_limit=%')
  UNION ALL
  SELECT 'It may connect to the database ' || datname || ' of the server: REVOKE CONNECT ON DATABASE ' || datname
    || ' FROM PUBLIC'
  FROM pg_database
  WHERE datallowconn AND datname <> current_database() AND has_database_privilege($1, oid, 'CONNECT')`;

/** What a reader may do beyond reading, and the statement of a superuser that ends it. */
export async function findOpenings(admin: Client, role: string): Promise<string[]> {
  const { rows } = await admin.query<{ sentence: string }>(OPENINGS, [role]);
  return rows.map(({ sentence }) => `${sentence}.`);
}

export async function isSuperuser(admin: Client): Promise<boolean> {
  const { rows } = await admin.query<{ is: boolean }>(
    'SELECT rolsuper AS is FROM pg_roles WHERE rolname = current_user',
  );
  return rows[0]?.is === true;
}
