import {
  columnOf,
  DIMENSIONS,
  fingerprintOf,
  isBytes,
  type MeasuredFamily,
  MEASURES,
  partsOf,
  rollupOf,
} from '@cx/metrics';

import type { View } from './view.ts';

/** The cells that hold each fact once, by the fewest dimensions. */
const CUBE = 0;

/**
 * The figures of a family by the days of each brand, in parts that can be summed up: of the cells that are
 * kept for the measures of the graph, and from when these are as this version defines them.
 */
export function viewOfDays(family: MeasuredFamily): View {
  const cells = rollupOf(family);
  return {
    name: `daily_${family.name}`,
    description: `Figures by day of ${family.noun}: sum up its columns, and divide afterwards.`,
    columns: [
      column('brand', 'Key of the brand.', 'fact.brand_id'),
      column('day', 'In the zone of the brand.', 'fact.bucket'),
      ...(family.cubes[CUBE] ?? []).map((id) =>
        column(columnOf(id), DIMENSIONS[id].description, `fact.${columnOf(id)}`),
      ),
      ...family.parts
        .filter((part) => !isBytes(part))
        .map(({ name }) => column(name, usesOf(family, name), `fact.${name}`)),
    ],
    from: `${cells} AS fact
      JOIN brand_profile ON brand_profile.brand_id = fact.brand_id AND brand_profile.time_zone = fact.zone
      JOIN rollup_zone ON rollup_zone.family = '${family.name}' AND rollup_zone.brand_id = fact.brand_id
        AND rollup_zone.zone = fact.zone AND rollup_zone.fingerprint = '${fingerprintOf(family)}'`,
    tables: [cells, 'brand_profile', 'rollup_zone'],
  };
}

function column(name: string, description: string, sql: string): View['columns'][number] {
  return { name, description, sql, pii: null };
}

function usesOf(family: MeasuredFamily, part: string): string {
  const measures = MEASURES.filter(
    (measure) => measure.families.includes(family) && partsOf(measure, family).includes(part),
  );
  if (measures.length === 0) return 'How many.';
  return `A part of ${measures.map(({ id }) => id).join(', ')}.`;
}
