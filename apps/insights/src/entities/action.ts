import { EntitySchema } from 'typeorm';

export type ActionStatus = 'OPEN' | 'IN_PROGRESS' | 'DONE' | 'CANCELLED';

export type ActionSubjectKind = 'TICKET' | 'REVIEW' | 'MENTION' | 'SURVEY_RESPONSE';

/** Who led an action to which status, and made which version of it. */
export interface ActionChange {
  readonly version: number;
  readonly at: string;
  readonly by: string;
  readonly status: ActionStatus;
}

/** One row of `action`: what a brand does about feedback, a topic or a touchpoint. */
export interface Action {
  id: string;
  brandId: string;
  /** Whose feedback it answers; null where that is not known. */
  customerId: string | null;
  title: string;
  subjectKind: ActionSubjectKind | null;
  subjectId: string | null;
  /** When the feedback came. */
  subjectAt: Date | null;
  topic: string | null;
  touchpoint: string | null;
  teams: readonly string[];
  owner: string | null;
  dueAt: Date | null;
  status: ActionStatus;
  outcome: string | null;
  createdAt: Date;
  createdBy: string;
  /** Of what is done or cancelled. */
  endedAt: Date | null;
  version: number;
  history: readonly ActionChange[];
}

export const ActionEntity = new EntitySchema<Action>({
  name: 'Action',
  tableName: 'action',
  columns: {
    id: { type: 'uuid', primary: true, primaryKeyConstraintName: 'action_pkey' },
    brandId: { name: 'brand_id', type: 'text' },
    customerId: { name: 'customer_id', type: 'uuid', nullable: true },
    title: { type: 'text' },
    subjectKind: { name: 'subject_kind', type: 'text', nullable: true },
    subjectId: { name: 'subject_id', type: 'uuid', nullable: true },
    subjectAt: { name: 'subject_at', type: 'timestamptz', precision: 3, nullable: true },
    topic: { type: 'text', nullable: true },
    touchpoint: { type: 'text', nullable: true },
    teams: { type: 'text', array: true },
    owner: { type: 'text', nullable: true },
    dueAt: { name: 'due_at', type: 'timestamptz', precision: 3, nullable: true },
    status: { type: 'text' },
    outcome: { type: 'text', nullable: true },
    createdAt: { name: 'created_at', type: 'timestamptz', precision: 3 },
    createdBy: { name: 'created_by', type: 'text' },
    endedAt: { name: 'ended_at', type: 'timestamptz', precision: 3, nullable: true },
    version: { type: 'integer' },
    history: { type: 'jsonb' },
  },
});
