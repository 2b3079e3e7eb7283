export {
  type Contract,
  type ContractQuota,
  DEFAULT_CONTRACTS,
  type TagFilter,
} from './contract.ts';
export { contractNameOf } from './contract-name.ts';
export { ContractsError } from './contracts-error.ts';
export { readContracts } from './contracts-file.ts';
export { printContract } from './print-contract.ts';
export { openVariants, type Variants } from './variants.ts';
