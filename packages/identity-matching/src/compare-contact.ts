import { type ComparedField, UNKNOWN } from './compared-field.ts';
import { editDistance } from './edit-distance.ts';
import type { NormalPerson } from './person-record.ts';

export const emailField: ComparedField<Pick<NormalPerson, 'email'>> = {
  name: 'email',
  levels: [
    { name: 'different' },
    { name: 'same before the @' },
    { name: 'similar' },
    { name: 'close' },
    { name: 'same' },
  ],
  compare: ({ email: left }, { email: right }) => {
    if (left === null || right === null) return UNKNOWN;
    if (left === right) return 4;
    const most = Math.max(CLOSE, Math.floor(Math.min(beforeAt(left), beforeAt(right)) / 2));
    const distance = editDistance(left, right, most);
    // jean.dupont1 and jean.dupont2 are two people, not one mistake.
    if (distance <= most && !differOnlyInDigits(left, right)) return distance <= CLOSE ? 3 : 2;
    return sameBeforeAt(left, right) ? 1 : 0;
  },
};

export const phoneField: ComparedField<Pick<NormalPerson, 'phone'>> = {
  name: 'phone',
  levels: [
    { name: 'different' },
    { name: 'one mistake' },
    { name: 'same number at home' },
    { name: 'same' },
  ],
  compare: ({ phone: left }, { phone: right }) => {
    if (left === null || right === null) return UNKNOWN;
    if (left === right) return 3;
    // One may say its country and the other not.
    if (numberAtHome(left) === numberAtHome(right)) return 2;
    return editDistance(left, right, 1) === 1 ? 1 : 0;
  },
};

/** The last nine digits: without country and without the 0 in front. */
export const numberAtHome = (phone: string): string => phone.slice(-9);

/** What stands before the @, with it. */
export const localPart = (email: string): string =>
  email.slice(0, email.lastIndexOf('@') + 1) || email;

const CLOSE = 2;

const beforeAt = (email: string): number => localPart(email).length;

const sameBeforeAt = (left: string, right: string): boolean => localPart(left) === localPart(right);

const differOnlyInDigits = (left: string, right: string): boolean =>
  left.replaceAll(/\d/g, '') === right.replaceAll(/\d/g, '');
