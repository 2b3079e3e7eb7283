import {
  defaultFieldResolver,
  type FieldNode,
  getNamedType,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  isObjectType,
  Kind,
  type SelectionSetNode,
  TypeNameMetaFieldDef,
} from 'graphql';

const readBy = new WeakMap<object, readonly string[]>();

/**
 * Makes resolvers that read some columns of their row and no others, so that a list whose rows are asked for nothing
 * else need not read the rest: `brand: reading<Ticket>()(['brandId'], ({ brandId }) => ({ key: brandId }))`.
 */
export function reading<Row>() {
  return <Property extends keyof Row & string, Answer>(
    columns: readonly Property[],
    resolve: (row: Pick<Row, Property>) => Answer,
  ): ((row: Row) => Answer) => {
    const resolver = (row: Row): Answer => resolve(row);
    readBy.set(resolver, columns);
    return resolver;
  };
}

/** By the field nodes of a compiled operation, which stay the same from request to request. */
const known = new WeakMap<readonly FieldNode[], readonly string[] | null>();

/**
 * What the rows of a connection must have for what is selected on them, also where `@skip` may leave it out. Null
 * when that is not known: when one of the fields has a resolver that does not tell what it reads.
 *
 * @param info of a field that answers a connection
 */
export function rowColumns(info: GraphQLResolveInfo): readonly string[] | null {
  const { fieldNodes } = info;
  const found = known.get(fieldNodes);
  if (found !== undefined) return found;
  const columns = columnsOf(info);
  known.set(fieldNodes, columns);
  return columns;
}

function columnsOf({
  fieldNodes,
  fragments,
  returnType,
}: GraphQLResolveInfo): readonly string[] | null {
  const connection = getNamedType(returnType);
  const rows = isObjectType(connection) ? connection.getFields()['nodes'] : undefined;
  const row = getNamedType(rows?.type);
  if (!isObjectType(row)) return null;

  const fieldsIn = (sets: readonly (SelectionSetNode | undefined)[]): readonly FieldNode[] =>
    sets.flatMap((set) =>
      (set?.selections ?? []).flatMap((node): readonly FieldNode[] => {
        if (node.kind === Kind.FIELD) return [node];
        const fragment = node.kind === Kind.FRAGMENT_SPREAD ? fragments[node.name.value] : node;
        return fieldsIn([fragment?.selectionSet]);
      }),
    );
  const below = (nodes: readonly FieldNode[], name: string): readonly FieldNode[] =>
    fieldsIn(
      nodes.filter((node) => node.name.value === name).map(({ selectionSet }) => selectionSet),
    );

  const selected = fieldsIn(fieldNodes.map(({ selectionSet }) => selectionSet));
  const fields = [...below(selected, 'nodes'), ...below(below(selected, 'edges'), 'node')];
  const columns = new Set<string>();
  for (const { name } of fields) {
    const read = readFor(row, name.value);
    if (read === undefined) return null;
    for (const column of read) columns.add(column);
  }
  return [...columns].toSorted();
}

function readFor(row: GraphQLObjectType, field: string): readonly string[] | undefined {
  if (field === TypeNameMetaFieldDef.name) return [];
  const resolve = row.getFields()[field]?.resolve;
  if (resolve === undefined || resolve === defaultFieldResolver) return [field];
  return readBy.get(resolve);
}
