import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { DuckDBInstance } from '@duckdb/node-api';
import { EdmV4, OData } from '@odata/client';

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
