import type { PersonalDataKind } from '@cx/personal-data';
import { type DirectiveNode, Kind } from 'graphql';

/** Where a selection set of the client's operation asked for what: in its order, with what was denied. */
export type AnswerShape = readonly ShapePart[];

export type ShapePart = FieldPart | FragmentPart;

export interface FieldPart {
  readonly kind: 'field';
  readonly name: string;
  /** Its key in the answer: the alias, or the name. */
  readonly key: string;
  readonly conditions: readonly Condition[];
  /** Why the caller may not see it; null when it may. */
  readonly refusal: string | null;
  /** Whether the schema itself is asked for, which no subgraph is to answer. */
  readonly isLocal: boolean;
  /** What it is of a person, where that is not for everybody. */
  readonly personal: PersonalField | null;
  /** What was asked for below it. */
  readonly below: AnswerShape;
  /** Whether the objects below it tell their types under the key that is made for it. */
  readonly hasTypeKey: boolean;
  /** Whether something in it or below it is not answered as the subgraphs answer it. */
  readonly isAltered: boolean;
}

/** A field that tells something of a person. */
export interface PersonalField {
  /** Type and name, such as `Customer.displayName`. */
  readonly coordinate: string;
  readonly kind: PersonalDataKind;
}

export interface FragmentPart {
  readonly kind: 'fragment';
  /** Names of the object types to which it applies; null when it says nothing of types. */
  readonly types: ReadonlySet<string> | null;
  readonly conditions: readonly Condition[];
  /** Of its `@defer`: it is answered by itself, later; null where it is answered with what is around it. */
  readonly label: string | null;
  /** The same object for each spread of the same fragment. */
  readonly shape: AnswerShape;
}

/** One `@include` or `@skip`. */
export interface Condition {
  readonly expected: boolean;
  /** The value itself, or the variable that has it. */
  readonly value: boolean | { readonly variable: string };
}

export function conditionsOf(directives: readonly DirectiveNode[] | undefined): Condition[] {
  return (directives ?? []).flatMap(({ name, arguments: given }) => {
    if (name.value !== 'include' && name.value !== 'skip') return [];
    const value = given?.find((argument) => argument.name.value === 'if')?.value;
    const expected = name.value === 'include';
    if (value?.kind === Kind.VARIABLE) {
      return { expected, value: { variable: value.name.value } };
    }
    return { expected, value: value?.kind === Kind.BOOLEAN && value.value };
  });
}

/** @param variables as the operation's definitions coerce them */
export function areMet(
  conditions: readonly Condition[],
  variables: Readonly<Record<string, unknown>>,
): boolean {
  return conditions.every(({ expected, value }) => {
    const actual = typeof value === 'boolean' ? value : variables[value.variable];
    return actual === expected;
  });
}
