import { type FieldShape, isSelected, type ObjectShape } from './operation-shape.ts';
import { amountIn, type Variables } from './variables.ts';

/** What one object is expected to cost with all that is below it: as much as on the dearest type that it can have. */
export function estimateCost(shape: ObjectShape, variables: Variables): number {
  const costs = shape.fields.map((field) => fieldCost(field, variables));
  let most = 0;
  for (const type of shape.types) {
    let sum = 0;
    for (const [index, field] of shape.fields.entries()) {
      if (isSelected(field, type, variables)) sum += costs[index] ?? 0;
    }
    most = Math.max(most, sum);
  }
  return capped(most);
}

/** Numbers that grow with the depth stop where they would stop being exact. */
export function capped(cost: number): number {
  return Math.min(cost, Number.MAX_SAFE_INTEGER);
}

function fieldCost({ once, each, size, below }: FieldShape, variables: Variables): number {
  const value = each + (below === null ? 0 : estimateCost(below, variables));
  return capped(amountIn(once, variables)) + capped(capped(amountIn(size, variables)) * value);
}
