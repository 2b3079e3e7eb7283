import { escapeLiteral } from 'pg';

/** Puts a value into a statement and answers the SQL that stands for it there. */
export type Place = (value: string | number | boolean) => string;

/** For COPY, which takes no parameters: all values as quoted texts, to be cast where they stand. */
export const asLiteral: Place = (value) => escapeLiteral(String(value));

/** A list of the values that a statement goes with. */
export function parameters(): { readonly place: Place; readonly values: string[] } {
  const values: string[] = [];
  return {
    values,
    place: (value) => `$${values.push(String(value))}`,
  };
}
