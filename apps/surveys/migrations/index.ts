import { CreateSurveys1795251600000 } from './1795251600000-create-surveys.ts';

/** In order. Add at the end; never edit one that has been merged. */
export const migrations = [CreateSurveys1795251600000];
