export { createCostMeter, type CostMeter, type OperationCost } from './cost-meter.ts';
export { type CostRules, type ListSize, readCostRules } from './cost-rules.ts';
