import { CreateSurveys1795251600000 } from './1795251600000-create-surveys.ts';
import { SecureSurveysRows1795341600000 } from './1795341600000-secure-surveys-rows.ts';

/** In order. Add at the end; never edit one that has been merged. */
export const migrations = [CreateSurveys1795251600000, SecureSurveysRows1795341600000];
