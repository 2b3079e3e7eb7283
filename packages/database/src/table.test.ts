import { EntitySchema } from 'typeorm';
import { expect, it } from 'vitest';

import { tableOf } from './table.ts';

interface Review {
  readonly id: string;
  readonly brandId: string;
  readonly tags: readonly string[];
  readonly postedAt: Date;
}

const ReviewEntity = new EntitySchema<Review>({
  name: 'Review',
  tableName: 'review',
  columns: {
    id: { type: 'uuid', primary: true },
    brandId: { name: 'brand_id', type: 'text' },
    tags: { type: 'text', array: true },
    postedAt: { name: 'posted_at', type: 'timestamptz' },
  },
});

const id = { property: 'id', name: 'id', type: 'uuid' };
const brandId = { property: 'brandId', name: 'brand_id', type: 'text' };
const tags = { property: 'tags', name: 'tags', type: 'text[]' };
const postedAt = { property: 'postedAt', name: 'posted_at', type: 'timestamptz' };

it('knows the names and types of the columns, in the order of the entity', () => {
  const table = tableOf(ReviewEntity);

  expect(table.columns).toEqual([id, brandId, tags, postedAt]);
});

it('writes out what goes behind SELECT', () => {
  const table = tableOf(ReviewEntity);

  expect(table.selectList).toBe(
    'review.id AS "id", review.brand_id AS "brandId", review.tags AS "tags", review.posted_at AS "postedAt"',
  );
});

it('is named after its table, and after its entity where that names none', () => {
  const Note = new EntitySchema<{ id: string }>({
    name: 'note',
    columns: { id: { type: 'uuid', primary: true } },
  });

  const names = [tableOf(ReviewEntity).name, tableOf(Note).name];

  expect(names).toEqual(['review', 'note']);
});

it('finds one column by its property', () => {
  const column = tableOf(ReviewEntity).column('postedAt');

  expect(column).toEqual(postedAt);
});

it('answers some columns in the order asked for', () => {
  const columns = tableOf(ReviewEntity).only('tags', 'id');

  expect(columns).toEqual([tags, id]);
});

it('answers all columns but some in their own order', () => {
  const columns = tableOf(ReviewEntity).without('tags', 'id');

  expect(columns).toEqual([brandId, postedAt]);
});

it('refuses a property that the entity has but no column holds', () => {
  const Partly = new EntitySchema<Review>({
    name: 'Review',
    columns: { id: { type: 'uuid', primary: true } },
  });

  expect(() => tableOf(Partly).column('tags')).toThrow(new Error('Review has no column tags.'));
});

it('leaves out a column that the database makes for itself', () => {
  const Searched = new EntitySchema<{ id: string; words?: string }>({
    name: 'searched',
    columns: { id: { type: 'uuid', primary: true }, words: { type: 'tsvector', select: false } },
  });

  expect(tableOf(Searched).columns).toEqual([id]);
});
