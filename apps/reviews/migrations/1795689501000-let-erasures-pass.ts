import { IS_NOT_ERASING } from '@cx/customer-links';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Of each table the trigger, and before what it runs. */
const KEEPERS = [
  ['review', 'review_follow', 'UPDATE'],
  ['review_publication', 'review_publication_keep', 'UPDATE'],
  ['review_reply', 'review_reply_keep', 'INSERT OR UPDATE'],
  ['review_reply_draft', 'review_reply_draft_keep', 'UPDATE'],
] as const;

export class LetErasuresPass1795689501000 implements MigrationInterface {
  name = 'LetErasuresPass1795689501000';

  // What an author has said is kept from everybody but the one who takes it away for good.
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const keeper of KEEPERS) {
      await queryRunner.query(again(keeper, `WHEN (${IS_NOT_ERASING})`));
    }
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const keeper of KEEPERS) {
      await queryRunner.query(again(keeper, ''));
    }
  }
}

function again([table, keeper, when]: (typeof KEEPERS)[number], condition: string): string {
  return `
    DROP TRIGGER ${keeper} ON ${table};
    CREATE TRIGGER ${keeper} BEFORE ${when} ON ${table}
      FOR EACH ROW ${condition} EXECUTE FUNCTION ${keeper}();`;
}
