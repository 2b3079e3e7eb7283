import { type CommandParser, defineScript } from 'redis';

import type { Account, Charge, Charged } from './account.ts';
import type { QuotaPolicy } from './quota-policy.ts';

// A key is kept for an hour longer than it says anything new, so that a replica whose clock is behind meets what the
// others have used. Redis hands numbers on with 17 digits and answers whole ones exactly.
const SCRIPT = `
  local now, perSecond, burst = tonumber(ARGV[1]), tonumber(ARGV[2]), tonumber(ARGV[3])
  local perHour, amount, hour = tonumber(ARGV[4]), tonumber(ARGV[5]), tonumber(ARGV[6])
  local hourMs, full = 3600000, burst * 1000

  local kept = redis.call('HMGET', KEYS[1], 'level', 'at', 'spent')
  local level, at, spent = full, now, 0
  if kept[1] then
    local before = tonumber(kept[2])
    at = math.max(now, before)
    level = math.min(full, tonumber(kept[1]) + (at - before) * perSecond)
    if math.floor(at / hourMs) == math.floor(before / hourMs) then spent = tonumber(kept[3]) end
  end

  local isTaken = hour ~= nil or (level >= amount * 1000 and spent + amount <= perHour)
  if isTaken then
    level = math.min(full, level - amount * 1000)
    if hour == nil or hour == math.floor(at / hourMs) then spent = math.max(0, spent + amount) end
  end

  local untilFull = math.ceil((full - level) / perSecond)
  local untilReset = hourMs - at % hourMs
  redis.call('HSET', KEYS[1], 'level', level, 'at', at, 'spent', spent)
  redis.call('PEXPIRE', KEYS[1], math.max(untilFull, untilReset) + hourMs)
  return { isTaken and 1 or 0, level, at, spent }
`;

/** Charges the account under a key in one step. It is sent by its hash, and whole to a server that has none of it. */
export const chargeScript = defineScript({
  SCRIPT,
  NUMBER_OF_KEYS: 1,
  parseCommand(
    parser: CommandParser,
    key: string,
    { amount, hour }: Charge,
    { perSecond, burst, perHour }: QuotaPolicy,
    now: number,
  ): void {
    parser.pushKey(key);
    const numbers = [now, perSecond, burst, perHour, amount].map(String);
    parser.push(...numbers, hour === null ? '' : String(hour));
  },
  transformReply([isTaken, level, at, spent]: [number, number, number, number]): Charged {
    return { isTaken: isTaken === 1, account: { level, at, spent } };
  },
});

export function parseAccount([level, at, spent]: readonly (string | null)[]): Account | undefined {
  if (level == null || at == null || spent == null) return undefined;
  return { level: Number(level), at: Number(at), spent: Number(spent) };
}
