import { EntitySchema } from 'typeorm';

export type ReplyVisibility = 'PUBLIC' | 'DIRECT';

/** One row of `mention_reply`: what the brand has answered to a mention. Rows are only ever added. */
export interface MentionReply {
  id: string;
  brandId: string;
  mentionId: string;
  visibility: ReplyVisibility;
  text: string;
  /** Who signs it, as customers may read it. */
  agentName: string | null;
  /** Its id on the network; null while nobody has told. */
  externalId: string | null;
  sentAt: Date;
  recordedAt: Date;
  recordedBy: string;
}

export const MentionReplyEntity = new EntitySchema<MentionReply>({
  name: 'MentionReply',
  tableName: 'mention_reply',
  columns: {
    id: { type: 'uuid', primary: true, primaryKeyConstraintName: 'mention_reply_pkey' },
    brandId: { name: 'brand_id', type: 'text' },
    mentionId: { name: 'mention_id', type: 'uuid' },
    visibility: { type: 'text' },
    text: { type: 'text' },
    agentName: { name: 'agent_name', type: 'text', nullable: true },
    externalId: { name: 'external_id', type: 'text', nullable: true },
    sentAt: { name: 'sent_at', type: 'timestamptz', precision: 3 },
    recordedAt: { name: 'recorded_at', type: 'timestamptz', precision: 3 },
    recordedBy: { name: 'recorded_by', type: 'text' },
  },
  uniques: [{ name: 'mention_reply_external_key', columns: ['mentionId', 'externalId'] }],
  foreignKeys: [
    {
      name: 'mention_reply_mention_id_fkey',
      columnNames: ['mentionId'],
      target: 'Mention',
      referencedColumnNames: ['id'],
      onDelete: 'CASCADE',
    },
  ],
});
