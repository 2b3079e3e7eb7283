import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { DuckDBInstance } from '@duckdb/node-api';
import { EdmV4, OData } from '@odata/client';
import { ODataQuery } from 'ts-odata-client';
import { z } from 'zod';

import { type Ask, fileUrlOf, type Places } from './question.ts';
import { openInCalc } from './spreadsheet.ts';

export const askCalc: Ask = async (places, question) => {
  const path = await download(places, fileUrlOf(places, question, 'csv'), 'tickets.csv');
  const { rows } = await openInCalc(path, places.directory);
  // The first one tells the names of the columns.
  return rows - 1;
};

export const askDuckDb: Ask = async (places, question) => {
  const path = await download(places, fileUrlOf(places, question, 'parquet'), 'tickets.parquet');
  const connection = await (await DuckDBInstance.create()).connect();
  try {
    const reader = await connection.runAndReadAll(
      `SELECT count(DISTINCT id)::integer AS n FROM read_parquet('${path}')
       WHERE opened_at >= '${question.from.toISOString()}'::timestamptz`,
    );
    return Number(reader.getRows()[0]?.[0]);
  } finally {
    connection.closeSync();
  }
};

export const askOData: Ask = async ({ http, key }, { brand, from, to }) => {
  const client = OData.New4({
    serviceEndpoint: `${http}/odata/v4/`,
    credential: { username: 'key', password: key },
  });
  const filter = client
    .newFilter()
    .field('brand')
    .eq(brand)
    .field('opened_at')
    .ge(EdmV4.DateTimeOffset.from(from))
    .field('opened_at')
    .lt(EdmV4.DateTimeOffset.from(to));
  return client.getEntitySet('tickets').count(filter);
};

interface Ticket {
  readonly id: string;
  readonly brand: string;
  readonly opened_at: Date;
  readonly is_solved: boolean;
  readonly replies: number;
  readonly topics: string[];
}

const ReceivedTicket = z.object({
  id: z.uuid(),
  brand: z.string(),
  opened_at: z.iso.datetime().transform((text) => new Date(text)),
  is_solved: z.boolean(),
  replies: z.int(),
  topics: z.array(z.string()),
});

/** Follows the links from page to page over all tickets, and counts those of the brand and the month by itself. */
export const askODataPages: Ask = async ({ http, key }, { brand, from, to }) => {
  const headers = { authorization: `Basic ${btoa(`key:${key}`)}` };
  let pages = 0;
  const requestInit = (): RequestInit => {
    pages += 1;
    return { headers };
  };
  const tickets = ODataQuery.forV4<Ticket>(`${http}/odata/v4/tickets`, { requestInit })
    .select('id', 'brand', 'opened_at', 'is_solved', 'replies', 'topics')
    .filter(({ replies }) => replies.$greaterThanOrEqualTo(0));
  const ids = new Set<string>();
  for await (const received of tickets) {
    const { id, opened_at, ...ticket } = ReceivedTicket.parse(received);
    if (ticket.brand === brand && opened_at >= from && opened_at < to) ids.add(id);
  }
  if (pages < 2) throw new Error('All tickets are on one page: there is no link to follow.');
  return ids.size;
};

/** Answers where the file is. */
export async function download(
  { directory, key }: Pick<Places, 'directory' | 'key'>,
  url: string,
  name: string,
): Promise<string> {
  const response = await fetch(url, { headers: { 'x-api-key': key } });
  if (!response.ok) throw new Error(`${url} answers ${response.status}: ${await response.text()}`);
  const path = join(directory, name);
  await writeFile(path, Buffer.from(await response.arrayBuffer()));
  return path;
}
