import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';

/** What is wrong with a request before GraphQL begins, with a sentence for its author. */
export class HttpProblem extends Error {
  override readonly name = 'HttpProblem';
  readonly statusCode: number;
  readonly code: string;
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    statusCode: number,
    message: string,
    code = 'BAD_REQUEST',
    headers: Readonly<Record<string, string>> = {},
  ) {
    super(message);
    this.statusCode = statusCode;
    this.code = code;
    this.headers = headers;
  }
}

/** An answer in the form of GraphQL, for what fails before GraphQL begins. */
export function problem(message: string, code: string): object {
  return { errors: [{ message, extensions: { code } }] };
}

/** Answers what goes wrong outside of GraphQL in its form; what is our fault goes to the log. */
export function answerProblems(app: FastifyInstance, log: Logger): void {
  app.setNotFoundHandler((_request, reply) =>
    reply
      .status(404)
      .send(problem('There is nothing here: the graph is at /graphql.', 'NOT_FOUND')),
  );
  app.setErrorHandler<Error & { statusCode?: number; code?: string }>((error, _request, reply) => {
    const { statusCode = 500, code = '' } = error;
    if (error instanceof HttpProblem) {
      return reply.status(statusCode).headers(error.headers).send(problem(error.message, code));
    }
    if (statusCode < 500) {
      const message = FASTIFY_ERRORS.get(code) ?? 'This request cannot be read.';
      return reply.status(statusCode).send(problem(message, 'BAD_REQUEST'));
    }
    log.error({ err: error }, 'A request failed.');
    return reply
      .status(500)
      .send(problem('Something went wrong on our side.', 'INTERNAL_SERVER_ERROR'));
  });
}

const FASTIFY_ERRORS: ReadonlyMap<string, string> = new Map([
  ['FST_ERR_CTP_BODY_TOO_LARGE', 'The body is larger than 1 MiB: send less at a time.'],
  ['FST_ERR_CTP_INVALID_MEDIA_TYPE', 'Send the body as «content-type: application/json».'],
  ['FST_ERR_CTP_INVALID_CONTENT_LENGTH', 'The body is not as long as its content-length says.'],
]);
