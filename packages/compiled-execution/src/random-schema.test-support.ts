import * as fc from 'fast-check';
/** Draws from what is possible; fast-check makes failures small by drawing less. */
export type Draw = fc.GeneratorValue;

export interface FieldDraft {
  readonly name: string;
  readonly type: string;
  readonly named: string;
  readonly hasArguments: boolean;
}

interface TypeDraft {
  readonly name: string;
  readonly fields: readonly FieldDraft[];
  readonly interfaces: readonly string[];
}

export interface GraphDraft {
  readonly interfaces: readonly TypeDraft[];
  readonly objects: readonly TypeDraft[];
  readonly union: readonly string[];
}

export const LEAVES = ['Int', 'Float', 'String', 'Boolean', 'ID', 'Colour', 'Odd'];
const COMPOSITES = ['A', 'B', 'C', 'I', 'J', 'U'];
const SHARED = 'enum Colour { RED GREEN } scalar Odd input In { n: Int = 3, o: Odd, deep: In }';
const ARGUMENTS = '(n: Int = 2, s: String, in: In, required: Int! = 4)';

/** Types whose fields have a name of their own, but for those of an interface. */
export function drawTypes(draw: Draw): GraphDraft {
  const interfaces = ['I', 'J'].map((name) => ({
    name,
    fields: drawFields(draw, name),
    interfaces: [],
  }));
  const objects = ['A', 'B', 'C'].map((name) => {
    const implemented = interfaces.filter(() => draw(fc.boolean));
    return {
      name,
      fields: [...implemented.flatMap(({ fields }) => fields), ...drawFields(draw, name)],
      interfaces: implemented.map((one) => one.name),
    };
  });
  const roots = ['Query', 'Mutation'].map((name) => ({
    name,
    fields: drawFields(draw, name),
    interfaces: [],
  }));
  const union = draw(fc.subarray, ['A', 'B', 'C'], { minLength: 1 });
  return { interfaces, objects: [...objects, ...roots], union };
}

function drawFields(draw: Draw, owner: string): readonly FieldDraft[] {
  const count = draw(fc.integer, { min: 2, max: 5 });
  return Array.from({ length: count }, (_, at) => {
    const named = draw(fc.constantFrom, ...LEAVES, ...COMPOSITES, ...COMPOSITES);
    return {
      name: `${owner.toLowerCase()}${at}`,
      type: drawWrapped(draw, named),
      named,
      hasArguments: draw(fc.integer, { min: 0, max: 3 }) === 0,
    };
  });
}

function drawWrapped(draw: Draw, named: string): string {
  return draw(
    fc.constantFrom,
    '*',
    '*',
    '*!',
    '*!',
    '[*]',
    '[*!]',
    '[*]!',
    '[*!]!',
    '[[*!]]',
  ).replace('*', named);
}

export function sdlOf({ interfaces, objects, union }: GraphDraft): string {
  const fieldsOf = ({ fields }: TypeDraft): string =>
    fields
      .map(({ name, type, hasArguments }) => `${name}${hasArguments ? ARGUMENTS : ''}: ${type}`)
      .join(' ');
  return [
    SHARED,
    `union U = ${union.join(' | ')}`,
    ...interfaces.map((one) => `interface ${one.name} { ${fieldsOf(one)} }`),
    ...objects.map((one) => {
      const implemented =
        one.interfaces.length > 0 ? `implements ${one.interfaces.join(' & ')}` : '';
      return `type ${one.name} ${implemented} { ${fieldsOf(one)} }`;
    }),
  ].join('\n');
}
