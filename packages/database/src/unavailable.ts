/** The server could not be reached or went away: nothing is wrong with the statement. */
export class DatabaseUnavailable extends Error {
  override readonly name = 'DatabaseUnavailable';

  constructor(cause: unknown) {
    super('The database does not answer.', { cause });
  }
}

// Node's names for a connection that could not be made or was lost.
const SOCKET_CODES = new Set([
  'EAI_AGAIN',
  'ECONNREFUSED',
  'ECONNRESET',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EPIPE',
  'ETIMEDOUT',
]);

// Postgres' names: class 08 (connection exception), 53300 (too many connections), 55P03 (a lock that others hold for
// long), 57P0x (shutdown, starting up).
const SERVER_CODES = /^(08...|53300|55P03|57P0[123])$/;

// pg gives these no code; the last is what TypeORM says once it has heard that its connection is lost.
const MESSAGES =
  /^(Connection terminated|Client has encountered a connection error|timeout exceeded when trying to connect|timeout expired|Cannot use a pool after|Query runner already released)/;

/** Tells a server that is away from a statement that is wrong. */
export function isUnavailable(error: unknown): boolean {
  if (error instanceof DatabaseUnavailable) return true;
  if (error instanceof AggregateError) return error.errors.some(isUnavailable);
  if (!(error instanceof Error)) return false;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  return SOCKET_CODES.has(code) || SERVER_CODES.test(code) || MESSAGES.test(error.message);
}
