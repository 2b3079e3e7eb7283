import { EntitySchema } from 'typeorm';

/** One row of `submission`: what a response has beside others that was submitted here. */
export interface Submission {
  responseId: string;
  brandId: string;
  /** Under which it was answered; null when under none. */
  invitationId: string | null;
  /** How many of the questions have been answered, in percent. */
  progress: number;
  /** One more with each time that answers come. */
  revision: number;
}

export const SubmissionEntity = new EntitySchema<Submission>({
  name: 'Submission',
  tableName: 'submission',
  columns: {
    responseId: {
      name: 'response_id',
      type: 'uuid',
      primary: true,
      primaryKeyConstraintName: 'submission_pkey',
    },
    brandId: { name: 'brand_id', type: 'text' },
    invitationId: { name: 'invitation_id', type: 'uuid', nullable: true },
    progress: { type: 'double precision' },
    revision: { type: 'integer' },
  },
  uniques: [{ name: 'submission_invitation_id_key', columns: ['invitationId'] }],
  foreignKeys: [
    {
      name: 'submission_response_id_fkey',
      target: 'SurveyResponse',
      columnNames: ['responseId'],
      referencedColumnNames: ['id'],
    },
    {
      name: 'submission_invitation_id_fkey',
      target: 'Invitation',
      columnNames: ['invitationId'],
      referencedColumnNames: ['id'],
    },
  ],
});
