// What can be said of topics without the lexicons, which take 100 MB.
export { LANGUAGES, type Language } from './analysis.ts';
export { TAXONOMY } from './taxonomy.ts';
export { LONGEST_TERM, termProblem } from './term-form.ts';
export { TOPIC_KEY } from './topic-terms.ts';
