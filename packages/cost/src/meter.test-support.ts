import { buildSchema, type GraphQLSchema, Kind, parse, validate } from 'graphql';

import { createCostMeter, type OperationCost } from './cost-meter.ts';
import { readCostRules } from './cost-rules.ts';

const DIRECTIVES = `
  directive @cost(weight: Int!) on
    ARGUMENT_DEFINITION | ENUM | FIELD_DEFINITION | INPUT_FIELD_DEFINITION | OBJECT | SCALAR
  directive @listSize(
    assumedSize: Int
    slicingArguments: [String!]
    sizedFields: [String!]
    requireOneSlicingArgument: Boolean = true
  ) on FIELD_DEFINITION
`;

export function schemaOf(sdl: string): GraphQLSchema {
  return buildSchema(DIRECTIVES + sdl);
}

/** The cost of the first operation of a document. */
export function costOf(sdl: string, query: string): OperationCost {
  const schema = schemaOf(sdl);
  const document = parse(query);
  const [mistake] = validate(schema, document);
  if (mistake) throw mistake;
  const operation = document.definitions.find(
    (definition) => definition.kind === Kind.OPERATION_DEFINITION,
  );
  if (!operation) throw new Error('The document has an operation.');
  return createCostMeter(schema, readCostRules(parse(sdl))).of(document, operation);
}
