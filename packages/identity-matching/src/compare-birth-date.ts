import { type ComparedField, UNKNOWN } from './compared-field.ts';
import { editDistance } from './edit-distance.ts';
import type { NormalPerson } from './person-record.ts';

/** Dates by how they are mistyped, then by how far apart they are. */
export const birthDateField: ComparedField<Pick<NormalPerson, 'birthDate'>> = {
  name: 'birth date',
  levels: [
    { name: 'different' },
    { name: 'within a year' },
    { name: 'within a month' },
    { name: 'one mistake' },
    // The first of January 1970 is what forms write that ask nobody.
    { name: 'same', byTerm: true },
  ],
  compare: (left, right) => compareDates(left.birthDate, right.birthDate),
  household: 'as strangers',
  terms: ({ birthDate }) => (birthDate === null ? [] : [birthDate]),
};

function compareDates(left: string | null, right: string | null): number {
  if (left === null || right === null) return UNKNOWN;
  if (left === right) return 4;
  if (editDistance(left, right, 1) === 1 || exchangeDayAndMonth(left) === right) return 3;
  const days = Math.abs(Date.parse(left) - Date.parse(right)) / MS_OF_A_DAY;
  if (days <= 31) return 2;
  return days <= 366 ? 1 : 0;
}

const exchangeDayAndMonth = (date: string): string =>
  `${date.slice(0, 4)}-${date.slice(8)}-${date.slice(5, 7)}`;

const MS_OF_A_DAY = 86_400_000;
