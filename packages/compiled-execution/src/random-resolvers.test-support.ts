import { createHash } from 'node:crypto';

import {
  buildSchema,
  getNullableType,
  GraphQLError,
  type GraphQLFieldResolver,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isAbstractType,
  isEnumType,
  isListType,
  isObjectType,
  isScalarType,
  responsePathAsArray,
} from 'graphql';

/** How a graph behaves: the same for the same seed, whoever executes it. */
export interface Behaviour {
  readonly seed: number;
  /** Of a hundred values. */
  readonly faults: number;
  /** Of a hundred values. */
  readonly promises: number;
}

/** What resolvers did, in the order in which they began. */
export type Log = string[];

interface Context {
  readonly log: Log;
}

interface Source {
  readonly seed: number;
  readonly kind: string;
}

/** Below a hundred. */
type Dice = () => number;

/** Gives a schema resolvers, methods, plain properties and type checks that answer, fail and wait. */
export function buildRandomSchema(sdl: string, behaviour: Behaviour): GraphQLSchema {
  const schema = buildSchema(sdl, { assumeValidSDL: true });

  function valueOf(type: GraphQLOutputType, dice: Dice): unknown {
    if (dice() >= behaviour.promises) return valueNow(type, dice);
    return after(dice() % 5, () => valueNow(type, dice));
  }

  function valueNow(type: GraphQLOutputType, dice: Dice): unknown {
    if (dice() < behaviour.faults) return fault(dice);
    const nullable = getNullableType(type);
    if (isListType(nullable)) return listOf(nullable.ofType, dice);
    if (isScalarType(nullable)) return leafOf(nullable.name, dice);
    if (isEnumType(nullable)) return dice() < 50 ? 'RED' : 'GREEN';
    const possible = isAbstractType(nullable) ? schema.getPossibleTypes(nullable) : [nullable];
    const kind = possible.length === 0 ? nullable : possible[dice() % possible.length];
    return isObjectType(kind) ? sourceOf(kind, dice) : null;
  }

  function listOf(type: GraphQLOutputType, dice: Dice): Iterable<unknown> {
    const items = Array.from({ length: (dice() + 2) % 4 }, () => {
      try {
        return valueOf(type, dice);
      } catch (error) {
        return error;
      }
    });
    const shape = dice();
    if (shape < 80) return items;
    // What nobody comes to, nobody could have waited for.
    for (const item of items) if (item instanceof Promise) item.catch(() => undefined);
    return shape < 90 ? new Set(items) : iterate(items, dice() < behaviour.faults);
  }

  function sourceOf(type: GraphQLObjectType, dice: Dice): Source {
    const source = { seed: dice() * 100 + dice(), kind: type.name };
    if (dice() < 50) Object.assign(source, { __typename: type.name });
    for (const { name, type: fieldType } of Object.values(type.getFields())) {
      const own = diceOf(`${source.seed} ${name}`);
      if (modeOf(name) === 'method') Object.assign(source, { [name]: methodOf(fieldType) });
      else if (modeOf(name) === 'property') {
        Object.defineProperty(source, name, { get: () => valueOf(fieldType, own) });
      }
    }
    return source;
  }

  function methodOf(type: GraphQLOutputType) {
    return function method(this: unknown, ...[args, context, info]: Called): unknown {
      return resolve(this, args, context, { ...info, returnType: type });
    };
  }

  const resolve: GraphQLFieldResolver<unknown, Context> = (source, args, { log }, info) => {
    const place = responsePathAsArray(info.path).join('.');
    const told = `${info.parentType.name}.${info.fieldName} ${JSON.stringify(args)}`;
    log.push(`${place} ${told} ${info.fieldNodes.length} ${JSON.stringify(info.variableValues)}`);
    // Resolvers may do as they like with what they are given.
    Object.assign(args, { spoilt: true });
    return valueOf(info.returnType, diceOf(`${seedOf(source)} ${told}`));
  };

  function modeOf(field: string): 'method' | 'property' | 'resolver' {
    const drawn = diceOf(`mode of ${field}`)();
    if (drawn < 20) return 'method';
    return drawn < 60 ? 'property' : 'resolver';
  }

  function diceOf(place: string): Dice {
    let state = createHash('sha256').update(`${behaviour.seed} ${place}`).digest().readInt32LE();
    return () => {
      state = Math.imul(state ^ (state >>> 15), 0x2c_1b_3c_6d) + 0x9e_37_79_b9;
      return ((state ^ (state >>> 13)) >>> 0) % 100;
    };
  }

  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('__')) continue;
    const dice = diceOf(`type ${type.name}`);
    if (type.name === 'Odd' && isScalarType(type)) type.serialize = serializeOdd;
    if (isObjectType(type)) {
      const isRoot = type.name.length > 1;
      for (const field of Object.values(type.getFields())) {
        if (isRoot || modeOf(field.name) === 'resolver') field.resolve = resolve;
      }
      if (!isRoot && dice() < 60) {
        type.isTypeOf = (value) => typeCheck(type.name, value);
      }
    }
    if (isAbstractType(type) && dice() < 50) {
      type.resolveType = (value) => typeName(value);
    }
  }

  function typeCheck(name: string, value: unknown): boolean | Promise<boolean> {
    const dice = diceOf(`check ${name} ${seedOf(value)}`);
    const check = (): boolean => {
      if (dice() < behaviour.faults / 4) throw new Error(`No check of ${name}`);
      return isSource(value) && value.kind === name && dice() >= behaviour.faults / 4;
    };
    return dice() < behaviour.promises / 2 ? after(dice() % 3, check) : check();
  }

  function typeName(value: unknown): string | undefined | Promise<string | undefined> {
    const dice = diceOf(`name ${seedOf(value)}`);
    const name = (): string | undefined => {
      if (dice() < behaviour.faults / 4) throw new Error('No name');
      if (dice() >= behaviour.faults / 2) return isSource(value) ? value.kind : undefined;
      return ['A', 'I', 'Odd', 'Nobody'][dice() % 4];
    };
    return dice() < behaviour.promises / 2 ? after(dice() % 3, name) : name();
  }

  return schema;
}

type Called =
  Parameters<GraphQLFieldResolver<unknown, Context>> extends [unknown, ...infer Rest]
    ? Rest
    : never;

async function after<Value>(ticks: number, make: () => Value): Promise<Value> {
  for (let tick = 0; tick < ticks; tick += 1) await Promise.resolve();
  return make();
}

function fault(dice: Dice): unknown {
  const kind = dice() % 9;
  if (kind === 0) throw new Error('thrown');
  if (kind === 1) throw new GraphQLError('refused', { extensions: { code: 'NOT_FOUND' } });
  // eslint-disable-next-line typescript/only-throw-error
  if (kind === 2) throw { odd: 'thing' };
  if (kind === 3) throw new GraphQLError('from elsewhere', { path: ['else', 'where'] });
  if (kind === 4) return new Error('answered');
  if (kind === 5) return undefined;
  if (kind === 6) return { neither: 'this nor that' };
  return kind === 7 ? 'a text' : null;
}

function leafOf(name: string, dice: Dice): unknown {
  const drawn = dice();
  if (name === 'Boolean') return drawn < 50;
  if (name === 'Int') return drawn;
  if (name === 'Float') return drawn / 7;
  return `text ${drawn}`;
}

function serializeOdd(value: unknown): unknown {
  if (value === 'text 1') return undefined;
  if (typeof value !== 'string') throw new TypeError('An Odd is a text.');
  return { text: value };
}

function* iterate(items: readonly unknown[], breaks: boolean): Generator {
  yield* items;
  if (breaks) throw new Error('broke off');
}

function isSource(value: unknown): value is Source {
  return typeof value === 'object' && value !== null && 'seed' in value && 'kind' in value;
}

function seedOf(value: unknown): number {
  return isSource(value) ? value.seed : 0;
}
