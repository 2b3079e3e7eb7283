import {
  type GraphQLField,
  getNamedType,
  type GraphQLNamedType,
  type GraphQLSchema,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
} from 'graphql';

import type { Random } from './random-world.test-support.ts';

/** An operation with aliases, nested and named fragments, conditions, literals and variables. */
export function randomOperation(random: Random, schema: GraphQLSchema, depth = 4): string {
  const fragments: string[] = [];
  const used = new Set<string>();
  const chance = (percent: number): boolean => random(100) < percent;

  const root = schema.getQueryType();
  if (!root) throw new Error('Every schema of these tests has a root.');
  const body = selections(root, depth);
  const defined = ['$yes: Boolean! = true', '$no: Boolean! = false', '$n: Int', '$m: Int = 3'];
  const head = defined.filter((definition) => used.has(definition.split(':')[0] ?? ''));
  return `query${head.length === 0 ? '' : `(${head.join(', ')})`} ${body}\n${fragments.join('\n')}`;

  function selections(type: GraphQLNamedType, left: number): string {
    const all = Array.from({ length: 1 + random(4) }, () => selection(type, left));
    return `{ ${all.join(' ')} }`;
  }

  function selection(type: GraphQLNamedType, left: number): string {
    if (left > 0 && (chance(15) || (isAbstractType(type) && chance(60))))
      return fragment(type, left);
    const fields = isObjectType(type) || isInterfaceType(type) ? type.getFields() : {};
    const fitting = Object.values(fields).filter(
      (field) => left > 0 || !isCompositeType(getNamedType(field.type)),
    );
    const field = fitting[random(fitting.length || 1)];
    if (field === undefined || chance(8)) return `__typename${condition()}`;
    return selectedField(field, left);
  }

  function selectedField(field: GraphQLField<unknown, unknown>, left: number): string {
    const given = field.args.length > 0 && chance(50) ? argument() : '';
    const alias =
      given === '' ? (chance(15) ? `x_${field.name}: ` : '') : `${nameOf(given)}_${field.name}: `;
    const target = getNamedType(field.type);
    const below = isCompositeType(target) ? ` ${selections(target, left - 1)}` : '';
    return `${alias}${field.name}${given}${condition()}${below}`;
  }

  function fragment(type: GraphQLNamedType, left: number): string {
    const within = isAbstractType(type) ? schema.getPossibleTypes(type) : [type];
    const on = within[random(within.length)] ?? type;
    const inside = selections(on, left - 1);
    if (!chance(40)) return `... on ${on.name}${condition()} ${inside}`;
    const name = `F${fragments.length}`;
    fragments.push(`fragment ${name} on ${on.name} ${inside}`);
    return `...${name}${condition()}`;
  }

  function condition(): string {
    if (!chance(12)) return '';
    const value = ['$yes', '$no', 'true', 'false'][random(4)] ?? 'true';
    if (value.startsWith('$')) used.add(value);
    return ` ${chance(50) ? '@include' : '@skip'}(if: ${value})`;
  }

  function argument(): string {
    const value = ['$n', '$m', '1', '2'][random(4)] ?? '1';
    if (value.startsWith('$')) used.add(value);
    return `(n: ${value})`;
  }
}

function nameOf(given: string): string {
  return `x${given.slice(4, -1).replace('$', '')}`;
}
