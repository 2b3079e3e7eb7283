import { TABLE_FORMATS, type TableFormat } from '@cx/tabular';
import { getNamedType, type GraphQLSchema, isInputObjectType } from 'graphql';

import { HttpProblem } from './http-problem.ts';

/** What `/metrics.csv?…` asks of the query `metrics`. */
export interface MetricsQuestion {
  readonly format: TableFormat;
  readonly measures: readonly string[];
  readonly dimensions: readonly string[];
  readonly neutralise: boolean;
  readonly variables: { readonly query: Readonly<Record<string, unknown>> };
}

const ONCE = ['grain', 'from', 'to', 'timeZone', 'limit', 'fillGaps', 'neutralise'];

const PLAIN = ['measures', 'dimensions', ...ONCE];

/**
 * The parameters are the fields of MetricsQuery, TimeRange and MetricsFilter, lists with commas between.
 *
 * @param schema what the caller sees: it tells by what figures can be filtered
 * @throws HttpProblem for a parameter that is not there; values are judged by the graph
 */
export function readMetricsQuestion(
  extension: string,
  query: string,
  schema: GraphQLSchema,
): MetricsQuestion {
  const format = TABLE_FORMATS.find((known) => known === extension);
  if (format === undefined || schema.getQueryType()?.getFields()['metrics'] === undefined) {
    throw new HttpProblem(
      404,
      'There are no such figures: ask for /metrics.csv, .ndjson, .json, .arrow or .parquet.',
      'NOT_FOUND',
    );
  }
  const filters = filtersOf(schema);
  const parameters = new URLSearchParams(query);
  for (const name of new Set(parameters.keys())) {
    if (PLAIN.includes(name) || filters.has(name)) continue;
    const known = [...PLAIN, ...filters.keys()].join(', ');
    badInput(`There is no parameter «${name}»: use ${known}.`);
  }
  for (const name of ONCE) {
    if (parameters.getAll(name).length > 1) badInput(`Give «${name}» once.`);
  }
  const one = (name: string): string | undefined => parameters.get(name) ?? undefined;
  const list = (name: string): string[] =>
    parameters.getAll(name).flatMap((value) =>
      value
        .split(',')
        .map((item) => item.trim())
        .filter((item) => item !== ''),
    );
  const filter = [...filters].flatMap(([name, isNumber]) => {
    const values = list(name);
    return values.length === 0 ? [] : [[name, isNumber ? values.map(Number) : values] as const];
  });
  const limit = one('limit');
  const grain = one('grain');
  const fillGaps = flagOf(parameters, 'fillGaps');
  const timeZone = one('timeZone');
  const [from, to] = [instantOf(parameters, 'from'), instantOf(parameters, 'to')];
  // Of what is named twice there is one column.
  const measures = [...new Set(list('measures'))];
  const dimensions = [...new Set(list('dimensions'))];
  return {
    format,
    measures,
    dimensions,
    neutralise: flagOf(parameters, 'neutralise') ?? true,
    variables: {
      query: {
        measures,
        dimensions,
        range: {
          from,
          to,
          ...(timeZone === undefined ? {} : { timeZone }),
        },
        ...(grain === undefined ? {} : { grain }),
        ...(limit === undefined ? {} : { limit: Number(limit) }),
        ...(fillGaps === null ? {} : { fillGaps }),
        ...(filter.length === 0 ? {} : { filter: Object.fromEntries(filter) }),
      },
    },
  };
}

/** Names of what figures can be filtered by, and whether it is numbers. */
function filtersOf(schema: GraphQLSchema): ReadonlyMap<string, boolean> {
  const type = schema.getType('MetricsFilter');
  if (!isInputObjectType(type)) return new Map();
  return new Map(
    Object.values(type.getFields()).map((field) => [
      field.name,
      ['Int', 'Float'].includes(getNamedType(field.type).name),
    ]),
  );
}

/** A plus sign that nobody has encoded is read as a blank. */
function instantOf(parameters: URLSearchParams, name: string): string {
  const text = parameters.get(name);
  if (text !== null) return text.replace(' ', '+');
  return badInput(`Give «${name}» as an instant such as 2026-03-01T00:00:00Z.`);
}

function flagOf(parameters: URLSearchParams, name: string): boolean | null {
  const text = parameters.get(name);
  if (text === null) return null;
  if (text === 'true' || text === 'false') return text === 'true';
  return badInput(`«${name}» has to be true or false.`);
}

function badInput(message: string): never {
  throw new HttpProblem(400, message, 'BAD_USER_INPUT');
}
