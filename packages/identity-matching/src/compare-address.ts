import { type ComparedField, UNKNOWN } from './compared-field.ts';
import { jaroWinkler } from './jaro-winkler.ts';
import type { NormalPerson } from './person-record.ts';

type Address = Pick<NormalPerson, 'street' | 'city' | 'postcode'>;

/** Street, postcode and city as one field: each follows from the one before, and must not count twice. */
export const addressField: ComparedField<Address> = {
  name: 'address',
  levels: [
    { name: 'different' },
    { name: 'close city' },
    { name: 'same city', byTerm: true },
    { name: 'same postcode' },
    { name: 'same street' },
  ],
  compare: (left, right) => {
    const isSamePostcode = compareText(left.postcode, right.postcode, isEqual);
    const isCloseCity = compareText(left.city, right.city, isClose);
    const isSameStreet = compareText(left.street, right.street, isCloseStreet);
    // Many towns have a rue de la Gare; of postcode and city one may be mistyped.
    if (isSameStreet && (isSamePostcode || isCloseCity)) return 4;
    if (isSamePostcode) return 3;
    if (isCloseCity) return left.city === right.city ? 2 : 1;
    return isSamePostcode === null && isCloseCity === null && isSameStreet !== false ? UNKNOWN : 0;
  },
  terms: ({ city }) => (city === null ? [] : [city]),
};

function compareText(
  left: string | null,
  right: string | null,
  agree: (left: string, right: string) => boolean,
): boolean | null {
  return left === null || right === null ? null : agree(left, right);
}

const isEqual = (left: string, right: string): boolean => left === right;

const isClose = (left: string, right: string): boolean => jaroWinkler(left, right) >= CLOSE;

// The next house is not a spelling mistake.
const isCloseStreet = (left: string, right: string): boolean =>
  numbersOf(left) === numbersOf(right) && isClose(left, right);

const numbersOf = (street: string): string => (street.match(/\d+/g) ?? []).join(' ');

const CLOSE = 0.88;
