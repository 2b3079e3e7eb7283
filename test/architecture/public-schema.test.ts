import { readFile } from 'node:fs/promises';

import { SCHEMA_NAMES, type SchemaName } from '@cx/cx';
import { type DocumentNode, Kind, parse, type TypeNode, visit } from 'graphql';
import { expect, it } from 'vitest';

it.each(SCHEMA_NAMES)('describes every type, field, argument and value of %s', async (name) => {
  const document = await readSchema(name);

  const bare: string[] = [];
  visit(document, {
    enter(node, _key, _parent, _path, ancestors) {
      const isDescribable = 'description' in node || DESCRIBABLE.has(node.kind);
      const isRoot = node.kind === Kind.OBJECT_TYPE_DEFINITION && ROOTS.has(node.name.value);
      if (isDescribable && !isRoot && !('description' in node && node.description)) {
        bare.push(`${nameOf(ancestors.at(-2))}${nameOf(node)}`);
      }
    },
  });

  expect(bare).toEqual([]);
});

// Whatever a scope or a dead subgraph can take away must be able to be null. `me` is the caller: neither can.
it.each(SCHEMA_NAMES)('lets the root fields of %s be null', async (name) => {
  const roots = fieldsOf(await readSchema(name), (type) => ROOTS.has(type));

  expect(
    roots.filter(({ field, type }) => field !== 'me' && type.kind === Kind.NON_NULL_TYPE),
  ).toEqual([]);
});

it.each(SCHEMA_NAMES)('lets fields that %s adds to entities of others be null', async (name) => {
  const document = await readSchema(name);
  const owned = OWNED[name];

  const added = fieldsOf(document, (type) => ENTITIES.has(type) && !owned.has(type));

  expect(
    added.filter(({ field, type }) => !KEYS.has(field) && type.kind === Kind.NON_NULL_TYPE),
  ).toEqual([]);
});

const ROOTS: ReadonlySet<string> = new Set(['Query', 'Mutation']);

const DESCRIBABLE: ReadonlySet<string> = new Set([
  Kind.OBJECT_TYPE_DEFINITION,
  Kind.INPUT_OBJECT_TYPE_DEFINITION,
  Kind.ENUM_TYPE_DEFINITION,
  Kind.UNION_TYPE_DEFINITION,
  Kind.SCALAR_TYPE_DEFINITION,
  Kind.FIELD_DEFINITION,
  Kind.INPUT_VALUE_DEFINITION,
  Kind.ENUM_VALUE_DEFINITION,
]);

const OWNED: Readonly<Record<SchemaName, ReadonlySet<string>>> = {
  customers: new Set(['Customer', 'Brand']),
  tickets: new Set(['Ticket']),
  reviews: new Set(['Review']),
  mentions: new Set(['Mention']),
  surveys: new Set(['Survey', 'SurveyResponse']),
  insights: new Set<string>(),
  access: new Set<string>(),
};

const ENTITIES = new Set(Object.values(OWNED).flatMap((types) => [...types]));

const KEYS = new Set(['id', 'key']);

interface FieldOfType {
  readonly owner: string;
  readonly field: string;
  readonly type: TypeNode;
}

function fieldsOf(document: DocumentNode, isWanted: (type: string) => boolean): FieldOfType[] {
  return document.definitions.flatMap((definition) =>
    definition.kind === Kind.OBJECT_TYPE_DEFINITION && isWanted(definition.name.value)
      ? (definition.fields ?? []).map(({ name, type }) => ({
          owner: definition.name.value,
          field: name.value,
          type,
        }))
      : [],
  );
}

async function readSchema(name: string): Promise<DocumentNode> {
  const path = new URL(`../../apps/${name}/schema.graphql`, import.meta.url);
  return parse(await readFile(path, 'utf8'), { noLocation: true });
}

function nameOf(node: unknown): string {
  if (typeof node !== 'object' || node === null || !('name' in node)) return '';
  const { name } = node;
  if (typeof name !== 'object' || name === null || !('value' in name)) return '';
  return `${String(name.value)} `;
}
