import { readFile } from 'node:fs/promises';

import { codegen } from '@graphql-codegen/core';
import * as typescript from '@graphql-codegen/typescript';
import * as resolvers from '@graphql-codegen/typescript-resolvers';
import { buildASTSchema, type DefinitionNode, type DocumentNode, Kind, parse } from 'graphql';

import type { GeneratedFile } from './generated-file.ts';
import { SUBGRAPHS } from './subgraphs.ts';

const SCALARS = {
  ID: 'string',
  DateTime: 'Date',
  federation__FieldSet: 'string',
  link__Import: 'string',
  _FieldSet: 'string',
};

/** The resolver types of every subgraph, from its SDL. */
export async function resolverTypes(): Promise<GeneratedFile[]> {
  return Promise.all(
    Object.entries(SUBGRAPHS).map(async ([name, { context, mappers }]) => {
      const filename = `apps/${name}/src/generated/resolver-types.ts`;
      const schema = withoutSpecifications(
        parse(await readFile(`apps/${name}/schema.graphql`, 'utf8')),
      );
      const content = await codegen({
        filename,
        documents: [],
        schema,
        schemaAst: buildASTSchema(schema, { assumeValidSDL: true }),
        plugins: [{ typescript: {} }, { resolvers: {} }],
        pluginMap: { typescript, resolvers },
        config: {
          federation: true,
          useTypeImports: true,
          enumsAsTypes: true,
          strictScalars: true,
          avoidOptionals: { field: true },
          immutableTypes: true,
          resolverTypeWrapperSignature: 'T',
          scalars: SCALARS,
          contextType: `../context.ts#${context}`,
          mappers,
          importExtension: '',
          emitLegacyCommonJSImports: false,
        },
      });
      return { path: filename, content };
    }),
  );
}

/** Directives, and the types of their specifications, are nothing that a resolver answers. */
function withoutSpecifications(document: DocumentNode): DocumentNode {
  return {
    ...document,
    definitions: document.definitions.filter(
      (definition) =>
        definition.kind !== Kind.DIRECTIVE_DEFINITION && !nameOf(definition).includes('__'),
    ),
  };
}

function nameOf(definition: DefinitionNode): string {
  return 'name' in definition ? (definition.name?.value ?? '') : '';
}
