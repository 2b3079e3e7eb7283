import type { Intent } from './analysis.ts';

/** A question is known by its form, the other intents by phrases. */
export type PhrasedIntent = Exclude<Intent, 'QUESTION'>;
