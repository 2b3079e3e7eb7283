import type { FastifyInstance, FastifyRequest } from 'fastify';

import { HttpProblem } from './http-problem.ts';
import { answerRows, type RowRoutesOptions } from './row-routes.ts';

/** Serves rows as an OData feed, which spreadsheets and BI tools read without a connector of their own. */
export function routeFeed(app: FastifyInstance, options: RowRoutesOptions): void {
  for (const url of ['/odata/v4', '/odata/v4/*']) {
    app.get(url, {
      async onRequest(request) {
        takeBasic(request);
        await options.admit(request).catch(askForPassword);
      },
      handler: (request, reply) => answerRows(request, reply, options),
      // As clients of OData read it.
      errorHandler(error, _request, reply) {
        if (!(error instanceof HttpProblem)) throw error;
        const { statusCode, headers, code, message } = error;
        return reply.status(statusCode).headers(headers).send({ error: { code, message } });
      },
    });
  }
}

/** Spreadsheets ask for a name and a password: the password is the key, and the name can be any. */
function takeBasic({ headers, raw }: FastifyRequest): void {
  const isAlone = raw.headersDistinct['authorization']?.length === 1;
  const [, encoded] = /^Basic +([\w+/=-]+)$/i.exec(headers.authorization ?? '') ?? [];
  if (encoded === undefined || !isAlone) return;
  const [, password = ''] = Buffer.from(encoded, 'base64').toString().split(/:(.*)/s);
  headers.authorization = `Bearer ${password}`;
}

function askForPassword(error: unknown): never {
  if (!(error instanceof HttpProblem) || error.statusCode !== 401) throw error;
  throw new HttpProblem(
    401,
    `${error.message} A spreadsheet sends the API key as the password, under any name.`,
    error.code,
    { 'www-authenticate': 'Basic realm="cx-graph", charset="UTF-8"' },
  );
}
