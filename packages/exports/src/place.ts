import { escapeLiteral } from 'pg';

/** Answers the SQL that stands for a value in a statement. */
export type Place = (value: string | number | boolean) => string;

/** For COPY, which takes no parameters: all values as quoted texts, to be cast where they stand. */
export const asLiteral: Place = (value) => escapeLiteral(String(value));
