import { CreateSurveys1795251600000 } from './1795251600000-create-surveys.ts';
import { SecureSurveysRows1795341600000 } from './1795341600000-secure-surveys-rows.ts';
import { CountAnswersByState1795597200000 } from './1795597200000-count-answers-by-state.ts';
import { PublishBenchmarks1795597201000 } from './1795597201000-publish-benchmarks.ts';
import { FollowSurveysCustomers1795683600000 } from './1795683600000-follow-customers.ts';
import { DefineSurveys1795687000000 } from './1795687000000-define-surveys.ts';
import { InviteToSurveys1795687100000 } from './1795687100000-invite-to-surveys.ts';
import { SubmitResponses1795687200000 } from './1795687200000-submit-responses.ts';
import { StateSelfAssessments1795687300000 } from './1795687300000-state-self-assessments.ts';
import { EraseSurveysCustomers1795689500000 } from './1795689500000-erase-customers.ts';
import { LetSurveysWordsExpire1795689502000 } from './1795689502000-let-words-expire.ts';
import { AnalyseSurveysTexts1795690000000 } from './1795690000000-analyse-texts.ts';
import { CopySurveysTopics1795691000000 } from './1795691000000-copy-topics.ts';
import { MeasureSurveys1795800200000 } from './1795800200000-measure-surveys.ts';
import { TellChosenChannels1795870000000 } from './1795870000000-tell-chosen-channels.ts';
import { TellPendingSurveys1795900000000 } from './1795900000000-tell-pending-facts.ts';

/** In order. Add at the end; never edit one that has been merged. */
export const migrations = [
  CreateSurveys1795251600000,
  SecureSurveysRows1795341600000,
  CountAnswersByState1795597200000,
  PublishBenchmarks1795597201000,
  FollowSurveysCustomers1795683600000,
  DefineSurveys1795687000000,
  InviteToSurveys1795687100000,
  SubmitResponses1795687200000,
  StateSelfAssessments1795687300000,
  EraseSurveysCustomers1795689500000,
  LetSurveysWordsExpire1795689502000,
  AnalyseSurveysTexts1795690000000,
  CopySurveysTopics1795691000000,
  MeasureSurveys1795800200000,
  TellChosenChannels1795870000000,
  TellPendingSurveys1795900000000,
];
