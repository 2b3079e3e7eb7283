export const HIDDEN = '•••';

/** Longest lengths of texts that are told apart: the exact one would find a public text again. */
const TEXT_LENGTHS = [20, 100, 500, 2_000] as const;

/** What those see of a text who may not see it: in which class its length is. */
export function maskedText(value: string): string {
  return TEXT_LENGTHS.reduceRight(
    (mask, length) => (value.length <= length ? upTo(length) : mask),
    OVER,
  );
}

/** SQL that answers what {@link maskedText} answers; what is empty stays empty, and null is null. */
export function maskedTextSql(expression: string): string {
  const classes = TEXT_LENGTHS.map(
    (length) => `WHEN masked.length <= ${length} THEN '${upTo(length)}'`,
  );
  // OFFSET keeps the planner from putting the expression in all places of its value.
  return `(SELECT CASE WHEN masked.length = 0 THEN '' WHEN masked.length IS NULL THEN NULL
    ${classes.join(' ')} ELSE '${OVER}' END
    FROM (SELECT ${lengthOf(expression)} AS length OFFSET 0) AS masked)`;
}

const OVER = `${HIDDEN} (text, over ${TEXT_LENGTHS.at(-1)} characters)`;

function upTo(length: number): string {
  return `${HIDDEN} (text, up to ${length} characters)`;
}

/** As JavaScript counts: a character beyond the first plane counts twice. */
function lengthOf(expression: string): string {
  return `char_length(regexp_replace(${expression}, '[\\U00010000-\\U0010FFFF]', '..', 'g'))`;
}
