import { Pool } from 'pg';

/** Sends statements that each connection prepares once, by the name that they are given. */
export type Statements = <Row extends object>(
  name: string,
  text: string,
  values: readonly unknown[],
) => Promise<Row[]>;

const CONNECTIONS = 16;

/** Each connection is told once which brands it may see, as the product's own are. */
export function openStatements(url: string): Statements {
  const pool = new Pool({ connectionString: url, max: CONNECTIONS });
  pool.on('connect', (connection) => {
    void connection.query(`SELECT set_config('cx.brands', '{*}', false)`);
  });
  return async <Row extends object>(name: string, text: string, values: readonly unknown[]) =>
    (await pool.query<Row>({ name, text, values: [...values] })).rows;
}
