import { CreateApiKeys1795305600000 } from './1795305600000-create-api-keys.ts';
import { AddHourlyBudget1795392000000 } from './1795392000000-add-hourly-budget.ts';
import { CreateAuditAndUsage1795478400000 } from './1795478400000-create-audit-and-usage.ts';
import { CreateQuota1795564800000 } from './1795564800000-create-quota.ts';
import { CreateOperations1795651200000 } from './1795651200000-create-operations.ts';

/** In order. Add at the end; never edit one that has been merged. */
export const migrations = [
  CreateApiKeys1795305600000,
  AddHourlyBudget1795392000000,
  CreateAuditAndUsage1795478400000,
  CreateQuota1795564800000,
  CreateOperations1795651200000,
];
