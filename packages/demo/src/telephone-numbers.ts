/**
 * Ranges that the numbering authorities keep free for films and books, so that no number here rings
 * anywhere. A country's last range is followed by none: whoever comes after it has no telephone.
 */
const RANGES: Readonly<Record<string, Range>> = {
  FR: {
    prefixes: ['+3363998', '+3319900', '+3326191', '+3335301', '+3346571', '+3353649'],
    digits: 4,
  },
  GB: {
    prefixes: [
      '+442079460',
      '+441134960',
      '+441144960',
      '+441164960',
      '+441174960',
      '+441184960',
      '+441214960',
      '+441314960',
      '+441414960',
      '+441514960',
      '+441614960',
      '+441914980',
      '+442920180',
    ],
    digits: 3,
  },
  US: { prefixes: areaCodes().map((code) => `+1${code}55501`), digits: 2 },
};

interface Range {
  readonly prefixes: readonly string[];
  /** How many digits follow the prefix. */
  readonly digits: number;
}

/**
 * A number in E.164 form that nobody else has who has another position in the same country; null for
 * positions beyond the free ranges and for other countries.
 */
export function telephoneNumber(country: string, position: number): string | null {
  const range = RANGES[country];
  if (range === undefined) return null;
  const size = 10 ** range.digits;
  const capacity = range.prefixes.length * size;
  if (position >= capacity) return null;
  // The step shares no factor with any capacity: neighbours get numbers far apart, and none twice.
  const place = (position * 25_391) % capacity;
  const prefix = range.prefixes[Math.floor(place / size)];
  return `${prefix}${String(place % size).padStart(range.digits, '0')}`;
}

function areaCodes(): readonly string[] {
  return (
    '201 202 203 205 206 207 208 209 210 212 213 214 215 216 217 218 219 224 225 228 229 231 234 239 240 ' +
    '248 251 252 253 254 256 260 262 267 269 270 276 281 301 302 303 304 305 307 308 309 310 312 313 314 ' +
    '315 316 317 318 319 320 321 323 325 330 331 334 336 337 339 347 351 352 360 361 386 401 402 404 405 ' +
    '406 407 408 409 410 412 413 414 415 417 419 423 424 425 430 432 434 435 440 443 469 478 479 480 484 ' +
    '501 502 503 504 505 507 508 509 510 512 513 515 516 517 518 520 530 540 541 551 559 561 562 563 567 ' +
    '570 571 573 574 575 580 585 586 601 602 603 605 606 607 608 609 610 612 614 615 616 617 618 619 620 ' +
    '623 626 630 631 636 641 646 650 651 660 661 662 678 682 701 702 703 704 706 707 708 712 713 714 715 ' +
    '716 717 718 719 720 724 727 731 732 734 740 754 757 760 763 765 770 772 773 774 775 781 785 786 801'
  ).split(' ');
}
