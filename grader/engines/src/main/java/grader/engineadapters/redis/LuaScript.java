package grader.engineadapters.redis;

/**
 * What Redis has no command for, in Lua: it runs a script without letting anybody in between.
 *
 * <p>Numbers of Lua have 53 bits. So none of the scripts computes with a counter: Redis itself
 * adds, in 64 bits, and the script compares digits.
 */
enum LuaScript {
  /** Key; expected, new. */
  COMPARE_AND_SET(
      """
      if redis.call('GET', KEYS[1]) ~= ARGV[1] then return 0 end
      redis.call('SET', KEYS[1], ARGV[2], 'KEEPTTL')
      return 1
      """),

  /** Key; expected, new, milliseconds to live. */
  COMPARE_AND_SET_EXPIRING(
      """
      if redis.call('GET', KEYS[1]) ~= ARGV[1] then return 0 end
      redis.call('SET', KEYS[1], ARGV[2], 'PX', ARGV[3])
      return 1
      """),

  /** Key; expected. */
  COMPARE_AND_DELETE(
      """
      if redis.call('GET', KEYS[1]) ~= ARGV[1] then return 0 end
      return redis.call('DEL', KEYS[1])
      """),

  /** Key; amount, limit, milliseconds to live. Answers the value before, as text. */
  ADD_UP_TO(
      """
      local function atMost(a, b)
        local minusA, minusB = a:sub(1, 1) == '-', b:sub(1, 1) == '-'
        if minusA ~= minusB then return minusA end
        if #a ~= #b then return (#a < #b) ~= minusA end
        return a == b or (a < b) ~= minusA
      end
      local old = redis.call('GET', KEYS[1])
      local before = old or '0'
      local sum = redis.pcall('INCRBY', KEYS[1], ARGV[1])
      if type(sum) == 'table' then return sum end
      local after = redis.call('GET', KEYS[1])
      if after:sub(1, 1) == '-' then after = '0' end
      if not atMost(after, ARGV[2]) then after = before end
      if old then
        redis.call('SET', KEYS[1], after, 'KEEPTTL')
      elseif after == before then
        redis.call('DEL', KEYS[1])
      else
        redis.call('SET', KEYS[1], after, 'PX', ARGV[3])
      end
      return before
      """);

  private final String lua;

  LuaScript(String lua) {
    this.lua = lua;
  }

  String lua() {
    return lua;
  }
}
