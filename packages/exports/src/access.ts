import type { Dataset, DatasetColumn } from '@cx/datasets';
import { beyond, type Principal } from '@cx/principals';
import type { RowRequest } from '@cx/subgraph';

import { badInput, Refusal } from './refusal.ts';

/** The columns of a dataset that a caller sees. @throws Refusal where it may not see its rows at all */
export function visibleColumns(
  dataset: Dataset,
  { principal, hidden }: Pick<RowRequest, 'principal' | 'hidden'>,
): readonly DatasetColumn[] {
  const missing = beyond(dataset.scopes, principal.scopes);
  if (missing.length > 0) {
    throw new Refusal(
      403,
      'FORBIDDEN',
      `Rows of ${dataset.name} need the scope ${missing.join(' and ')}: have it added to this credential.`,
    );
  }
  return dataset.columns.filter(({ name }) => !hidden.includes(`${dataset.name}.${name}`));
}

export function seesPersonalData({ scopes }: Principal): boolean {
  return beyond(['pii:read'], scopes).length === 0;
}

/** Those of these columns that are wanted, in the wanted order; all where nobody says. */
export function chosenColumns(
  columns: readonly DatasetColumn[],
  wanted: readonly string[] | null,
): readonly DatasetColumn[] {
  if (wanted === null) return columns;
  const names = [...new Set(wanted)];
  return names.map((name) => {
    const column = columns.find((one) => one.name === name);
    if (column !== undefined) return column;
    return badInput(
      `There is no column «${name}»: choose of ${columns.map((one) => one.name).join(', ')}.`,
    );
  });
}
