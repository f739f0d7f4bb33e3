import {
  FIRST_PAUSE_MS,
  FORGET_AFTER_MS,
  JITTER_MS,
  LONGEST_PAUSE_MS,
  RECOVERY_HALF_LIFE_MS,
  SLOWER,
  SLOWEST,
} from "./backoff";
import { APP_BUCKET, GRACE_MS, TOGETHER_MS, YIELD_MS } from "./pace";

/** State that nobody asked about for this long is as good as none. */
const FORGET_STATE_MS = 3_600_000;

/** A process that did not ask for this long takes no share any more. */
const PROCESS_GONE_MS = 60_000;

/** Redis' own clock, in ms: those of the processes may differ. Effects are replicated, so a script may read it. */
const COMMON = `
local time = redis.call('TIME')
local now = tonumber(time[1]) * 1000 + tonumber(time[2]) / 1000
local function get(name)
  local kept = redis.call('HMGET', KEYS[1], name .. ':next', name .. ':since', name .. ':factor', name .. ':strikes')
  return { name = name, next = tonumber(kept[1]) or 0, since = tonumber(kept[2]) or 0,
           factor = tonumber(kept[3]) or 1, strikes = tonumber(kept[4]) or 0 }
end
local function factor(bucket)
  return math.max(1, bucket.factor * 0.5 ^ (math.max(0, now - bucket.since) / ${RECOVERY_HALF_LIFE_MS}))
end
local function put(field, value)
  redis.call('HSET', KEYS[1], field, string.format('%.3f', value))
end
`;

/**
 * Takes a turn or says how long to wait: `local-pace.ts` for many processes. In addition, the process that had the last turn
 * leaves the next one to another that waits for it. Keys: state, processes. Arguments: the process, rank, how many buckets
 * are the app's, then name, gap and slack of each bucket, the app's first.
 * Returns granted, wait in µs, whether the shop is what to wait for, and how many processes there are.
 */
export const TAKE_TURN = `${COMMON}
local process, rank, ofApp = ARGV[1], tonumber(ARGV[2]), tonumber(ARGV[3])
redis.call('ZADD', KEYS[2], now, process)
redis.call('ZREMRANGEBYSCORE', KEYS[2], '-inf', now - ${PROCESS_GONE_MS})
redis.call('PEXPIRE', KEYS[1], ${FORGET_STATE_MS})
redis.call('PEXPIRE', KEYS[2], ${FORGET_STATE_MS})
local processes = redis.call('ZCARD', KEYS[2])
local buckets, appReady, shopReady = {}, 0, 0
for i = 4, #ARGV, 3 do
  local bucket = get(ARGV[i])
  bucket.gap, bucket.slack = tonumber(ARGV[i + 1]), tonumber(ARGV[i + 2])
  table.insert(buckets, bucket)
  local ready = math.max(bucket.next, bucket.since)
  if #buckets <= ofApp then appReady = math.max(appReady, ready) else shopReady = math.max(shopReady, ready) end
end
local ready = math.max(appReady, shopReady)
if ready > now then
  local byShop = shopReady > appReady
  if not byShop then
    put('wanted:' .. rank, ready + ${GRACE_MS})
    redis.call('HSET', KEYS[1], 'wanter:' .. rank, process)
  end
  return { 0, math.ceil((ready - now) * 1000), byShop and 1 or 0, processes }
end
for other = 1, rank do
  local want = redis.call('HMGET', KEYS[1], 'wanted:' .. other, 'wanter:' .. other, 'last:' .. other)
  local another = other < rank or (want[2] ~= process and want[3] == process)
  if another and (tonumber(want[1]) or 0) > now then
    return { 0, ${YIELD_MS * 1000}, 0, processes }
  end
end
redis.call('HDEL', KEYS[1], 'wanted:' .. rank)
redis.call('HSET', KEYS[1], 'last:' .. rank, process)
for _, bucket in ipairs(buckets) do
  put(bucket.name .. ':next', math.max(bucket.next, now - bucket.slack) + bucket.gap * factor(bucket))
end
return { 1, 0, 0, processes }
`;

/** Slows a bucket that TikTok refused, as `backoff.ts` says. 1 state; bucket, Retry-After in ms, a random number. */
export const SLOW_DOWN = `${COMMON}
local random = tonumber(ARGV[3])
local function refuse(name, retryAfter)
  local bucket = get(name)
  if now < bucket.since then
    put(name .. ':since', math.max(bucket.since, now + retryAfter))
    return
  end
  local strikes = now - bucket.since > ${FORGET_AFTER_MS} and 1 or bucket.strikes + 1
  local pause = math.max(math.min(${FIRST_PAUSE_MS} * 2 ^ (strikes - 1), ${LONGEST_PAUSE_MS}), retryAfter)
  put(name .. ':factor', math.min(factor(bucket) * ${SLOWER}, ${SLOWEST}))
  put(name .. ':strikes', strikes)
  put(name .. ':since', now + pause + ${JITTER_MS} * random)
end
local before = redis.call('HMGET', KEYS[1], 'refused:bucket', 'refused:at')
redis.call('HSET', KEYS[1], 'refused:bucket', ARGV[1])
put('refused:at', now)
refuse(ARGV[1], tonumber(ARGV[2]))
if before[1] and before[1] ~= ARGV[1] and now - (tonumber(before[2]) or 0) < ${TOGETHER_MS} then
  refuse('${APP_BUCKET}', 0)
end
redis.call('PEXPIRE', KEYS[1], ${FORGET_STATE_MS})
return 1
`;

/** The processes that asked for a turn of late. */
export const LIST_PROCESSES = `return redis.call('ZRANGE', KEYS[1], 0, -1)`;
