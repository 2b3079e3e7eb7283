import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';

import { run } from './run.ts';

export interface Spreadsheet {
  /** With something in them. */
  readonly rows: number;
  /** What of it is reckoned rather than written. */
  readonly formulas: readonly string[];
}

/** Opens a CSV in LibreOffice Calc, as a person does who takes what it proposes. */
export async function openInCalc(path: string, directory: string): Promise<Spreadsheet> {
  await run(
    'soffice',
    ['--headless', '--convert-to', 'fods', '--infilter=CSV:44,34,76', '--outdir', directory, path],
    { environment: { HOME: directory } },
  );
  const sheet = await readFile(join(directory, basename(path).replace(/csv$/, 'fods')), 'utf8');
  const rows = [...sheet.matchAll(/<table:table-row[^>]*>(.*?)<\/table:table-row>/gs)];
  return {
    rows: rows.filter(([, cells = '']) => cells.includes('<text:p')).length,
    formulas: [...sheet.matchAll(/(?:table:formula|xlink:href)="([^"]*)"/g)].map(
      ([, formula = '']) => formula,
    ),
  };
}
