import { v7 } from 'uuid';

/**
 * Makes the id of a new row.
 *
 * @param at the instant that the id sorts by: rows that come in order of time then lie side by side
 * @param key names the row among all that the same maker serves, so that ids can be made repeatable
 */
export type NewId = (at: Date, key: string) => string;

/** A UUID of version 7, never the same twice. */
export const timeOrderedId: NewId = (at) => v7({ msecs: at.valueOf() });
