// What somebody would write who needs these four pages and no others: node:http, pg with a prepared statement for
// each list, and JSON.stringify. It is the practical limit: it knows neither a schema nor callers.
import { createServer, type IncomingMessage } from 'node:http';

import { z } from 'zod';

import { brandPage, customerPage, customersPage, reviewsPage } from './by-hand-pages.ts';
import { listen } from './listen.ts';
import { readServerSettings, tellUrl } from './server-settings.ts';
import { openStatements } from './statements.ts';

const Place = z.object({ at: z.string(), id: z.string() });

const statements = openStatements(readServerSettings().databaseUrl);

const pages: Readonly<Record<string, (variables: unknown) => Promise<unknown>>> = {
  '/Q1': (variables) => customerPage(statements, z.object({ id: z.string() }).parse(variables).id),
  '/Q2': (variables) =>
    customersPage(statements, z.object({ after: Place }).parse(variables).after),
  '/Q3': (variables) => reviewsPage(statements, z.object({ after: Place }).parse(variables).after),
  '/Q4': (variables) => brandPage(statements, BrandVariables.parse(variables)),
};

const BrandVariables = z.object({
  key: z.string(),
  tickets: Place,
  reviews: Place,
  mentions: Place,
  from: z.string(),
  to: z.string(),
});

const server = createServer((request, response) => {
  const answer = async (): Promise<void> => {
    const data = await pages[request.url ?? '']?.(JSON.parse(await bodyOf(request)));
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ data }));
  };
  answer().catch((error: unknown) => {
    response.statusCode = 500;
    response.end(JSON.stringify({ errors: [{ message: String(error) }] }));
  });
});
tellUrl(await listen(server));

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString();
}
