import { IS_NOT_ERASING } from '@cx/customer-links';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const KEEPERS = { review: 'review_follow', review_publication: 'review_publication_keep' };

export class LetErasuresPass1795689501000 implements MigrationInterface {
  name = 'LetErasuresPass1795689501000';

  // What an author has said is kept from everybody but the one who takes it away for good.
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const [table, keeper] of Object.entries(KEEPERS)) {
      await queryRunner.query(again(table, keeper, `WHEN (${IS_NOT_ERASING})`));
    }
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const [table, keeper] of Object.entries(KEEPERS)) {
      await queryRunner.query(again(table, keeper, ''));
    }
  }
}

function again(table: string, keeper: string, condition: string): string {
  return `
    DROP TRIGGER ${keeper} ON ${table};
    CREATE TRIGGER ${keeper} BEFORE UPDATE ON ${table}
      FOR EACH ROW ${condition} EXECUTE FUNCTION ${keeper}();`;
}
