// What can be said of topics without the lexicons, which take 100 MB.
export type { Language } from './analysis.ts';
export { termProblem } from './term-form.ts';
export { labelsOfTopic, languageOf } from './topic-labels.ts';
export { TOPIC_KEY } from './topic-terms.ts';
