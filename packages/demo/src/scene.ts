import type { BrandProfile } from './brands.ts';
import type { Language } from './language.ts';
import { hash, STREAM } from './random.ts';
import { AMOUNTS, SLOT_VALUES } from './slot-values.ts';

/** The particulars of one affair: which place, which sum, which day's work. */
export interface Scene {
  readonly number: number;
  /**
   * Puts the particulars into a template.
   *
   * @throws Error when the template has a slot that no list fills
   */
  fill(template: string): string;
}

/**
 * Each slot depends on the scene's number alone: all that is said of one affair, on whatever channel,
 * speaks of the same place and the same sum.
 */
export function createScene(
  seed: number,
  number: number,
  brand: BrandProfile,
  language: Language,
): Scene {
  const values = SLOT_VALUES[brand.industry][language];
  const draw = (list: string, limit: number): number => {
    // Slots of one list (`product`, `theProduct`) have to agree.
    const salt = SALTS.indexOf(list);
    return hash(seed, STREAM.SCENE, number * SALTS.length + salt) % limit;
  };

  function valueOf(slot: string): string {
    switch (slot) {
      case 'brand':
        return brand.account;
      case 'name':
        return brand.name;
      case 'agent':
        return brand.agents[draw(slot, brand.agents.length)] ?? brand.name;
      case 'amount': {
        const amounts = AMOUNTS[brand.industry];
        return money(amounts[draw(slot, amounts.length)] ?? 0, brand.currency, language);
      }
      case 'flight':
        return String(180 + draw(slot, 760));
      case 'room':
        return String((1 + draw(slot, 5)) * 100 + 1 + (draw('order', 900_000) % 30));
      case 'order':
        return String(100_000 + draw(slot, 900_000));
      default: {
        const list = values[slot];
        const value = list?.[draw(LIST_OF[slot] ?? slot, list.length)];
        if (value === undefined) throw new Error(`No list fills the slot {${slot}}.`);
        return value;
      }
    }
  }

  return {
    number,
    fill(template) {
      return template.replaceAll(SLOT, (_, slot: string, offset: number) => {
        const value = valueOf(slot);
        return BEGINS_SENTENCE.test(template.slice(0, offset)) ? capitalised(value) : value;
      });
    },
  };
}

const SLOT = /\{(\w+)\}/g;

const BEGINS_SENTENCE = /(?:^|[.!?] )$/;

function capitalised(value: string): string {
  return value.charAt(0).toUpperCase() + value.slice(1);
}

const SALTS = [
  'agent',
  'amount',
  'flight',
  'room',
  'order',
  'minutes',
  'hours',
  'days',
  'weeks',
  'nights',
  'abroad',
  'place',
  'product',
];

const LIST_OF: Readonly<Record<string, string>> = { theProduct: 'product', myProduct: 'product' };

function money(minor: number, currency: string, language: Language): string {
  const whole = String(Math.floor(minor / 100));
  const rest = String(minor % 100).padStart(2, '0');
  // French puts a no-break space before the sign.
  return language === 'fr' ? `${whole},${rest}\u00A0${currency}` : `${currency}${whole}.${rest}`;
}
