import { download } from './http-clients.ts';
import type { Places } from './question.ts';
import { openInCalc } from './spreadsheet.ts';

/** Texts that a spreadsheet takes for formulas, links or commands unless told otherwise. */
const HOSTILE = ['=1+1', '+1+1', '-1+1', '@SUM(1;1)', '=HYPERLINK("http://evil.example";"click")'];

export const HOSTILE_CSV = [
  'id,at,author,text',
  ...HOSTILE.map(
    (text, index) => `${index + 1},2026-01-01T00:00:00Z,someone,"${text.replaceAll('"', '""')}"`,
  ),
  '',
].join('\n');

export const HOSTILE_MAPPING = `
target: mentions
source: test
brand: hostile
fields:
  externalId: id
  network: { constant: x }
  postedAt: at
  authorHandle: author
  text: text
`;

const TRIES = 60;

/** Opens the export of them in LibreOffice Calc, and answers what is live there that should be text. */
export async function findFormulas(places: Places): Promise<string[]> {
  const url = `${places.http}/export/mentions.csv?brands=hostile`;
  for (let tries = 0; tries < TRIES; tries += 1) {
    const path = await download(places, url, 'mentions.csv');
    const sheet = await openInCalc(path, places.directory);
    const found = sheet.formulas.map((formula) => `Calc reckons ${formula} of mentions.csv.`);
    if (sheet.rows > HOSTILE.length) return found;
    // They come some seconds behind their import.
    await new Promise((resolve) => setTimeout(resolve, 1000));
  }
  return [`Calc shows fewer than ${HOSTILE.length} mentions.`];
}
