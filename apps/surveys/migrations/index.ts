import { CreateSurveys1795251600000 } from './1795251600000-create-surveys.ts';
import { SecureSurveysRows1795341600000 } from './1795341600000-secure-surveys-rows.ts';
import { CountAnswersByState1795597200000 } from './1795597200000-count-answers-by-state.ts';
import { PublishBenchmarks1795597201000 } from './1795597201000-publish-benchmarks.ts';
import { FollowSurveysCustomers1795683600000 } from './1795683600000-follow-customers.ts';
import { EraseSurveysCustomers1795689500000 } from './1795689500000-erase-customers.ts';
import { LetSurveysWordsExpire1795689502000 } from './1795689502000-let-words-expire.ts';

/** In order. Add at the end; never edit one that has been merged. */
export const migrations = [
  CreateSurveys1795251600000,
  SecureSurveysRows1795341600000,
  CountAnswersByState1795597200000,
  PublishBenchmarks1795597201000,
  FollowSurveysCustomers1795683600000,
  EraseSurveysCustomers1795689500000,
  LetSurveysWordsExpire1795689502000,
];
