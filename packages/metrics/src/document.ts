import { DIMENSIONS } from './dimension.ts';
import { additivityOf, type Formula, type Measure, type MeasuredFamily } from './measure.ts';
import { DIMENSION_IDS, FAMILIES, MEASURES, possibleDimensions } from './model.ts';

/** `docs/metrics.md`: what can be measured, for people. */
export function metricsDocument(): string {
  return `${[INTRODUCTION, dimensionTable(), ...FAMILIES.map(familySection), composedSection()].join('\n\n')}\n`;
}

const INTRODUCTION = `# What can be measured

Made of \`packages/metrics\` by \`npm run generate\`: change the model, not this file. \`metricDefinitions\` answers the same.

Every value comes with \`n\`, of how many facts it tells; with \`excluded\`, how many were left out and why; and with the
margin of error where one can be told. Where there is nothing to measure a count is 0, and anything else is null with a
\`reason\`. Means and shares are ratios of exact sums, percentiles are within 1 % of the exact ones (of the ordered values
the one at the rank, rounded up). The period to which a fact belongs is decided by one instant, in the zone asked for.

The margin is half the width of the interval that holds the true value 95 times of 100: of a share 1.96 · √(p(1 - p)/n), of a
mean 1.96 · s/√n, of points (NPS, net sentiment) 196 · √((p + d - (p - d)²)/n).`;

function dimensionTable(): string {
  const rows = DIMENSION_IDS.map((id) => `| \`${id}\` | ${DIMENSIONS[id].description} |`);
  return ['## Dimensions', '', '| dimension | what it is |', '| --- | --- |', ...rows].join('\n');
}

function familySection(family: MeasuredFamily): string {
  return [
    `## ${capital(family.noun)}`,
    '',
    `Split by ${listOf(possibleDimensions([family]))}. Kept by ${family.cubes.map(cubeOf).join('; ')}.`,
    '',
    ...(family.measures.length === 0
      ? ['For what is made of several families.']
      : measureTable(family.measures)),
  ].join('\n');
}

function composedSection(): string {
  const composed = MEASURES.filter(({ formula }) => formula.kind === 'COMPOSED');
  const splits = composed.map(
    ({ id, families }) => `- \`${id}\`: ${listOf(possibleDimensions(families))}`,
  );
  return [
    '## Made of several',
    '',
    'Of several families, or of more than what happened in the period. Split by:',
    '',
    ...splits,
    '',
    ...measureTable(composed),
  ].join('\n');
}

function measureTable(measures: readonly Measure[]): string[] {
  const rows = measures.map((one) => {
    const excluded = listOf((one.exclusions ?? []).map(({ reason }) => reason));
    const cells = [
      `\`${one.id}\``,
      one.version,
      one.description,
      one.unit,
      one.clock ?? '',
      additivityOf(one),
      termsOf(one.formula),
      excluded,
    ];
    return `| ${cells.join(' | ')} |`;
  });
  const reasons = new Map(
    measures.flatMap(({ exclusions = [] }) =>
      exclusions.map(({ reason, description }) => [reason, description]),
    ),
  );
  return [
    '| measure | version | what it is | unit | clock | additivity | made of | left out |',
    '| --- | --- | --- | --- | --- | --- | --- | --- |',
    ...rows,
    ...(reasons.size === 0 ? [] : ['', 'Left out:', '']),
    ...[...reasons].map(([reason, description]) => `- \`${reason}\`: ${description}`),
  ];
}

function listOf(names: readonly string[]): string {
  return names.map((name) => `\`${name}\``).join(', ');
}

function cubeOf(cube: readonly string[]): string {
  return cube.length === 0 ? 'nothing' : cube.join(' + ');
}

function termsOf(formula: Formula): string {
  switch (formula.kind) {
    case 'COUNT':
    case 'SUM':
      return `\`${formula.part}\``;
    case 'RATIO':
      return `\`${formula.numerator}\` / \`${formula.denominator}\``;
    case 'MEAN':
      return `mean of \`${formula.of}\``;
    case 'BALANCE':
      return `100 · (\`${formula.positive}\` - \`${formula.negative}\`) / \`${formula.denominator}\``;
    case 'QUANTILE':
      return `${formula.share * 100} % of \`${formula.sketch}\``;
    case 'DISTINCT':
      return `people of \`${formula.numerator}\` / of \`${formula.denominator}\``;
    case 'COMPOSED':
      return formula.terms;
    case 'WEIGHTED':
      return formula.terms.map(([part, weight]) => `${weight} · \`${part}\``).join(' + ');
  }
}

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
