-- Values sent into coroutines: send_pingpong.py in Lua.
local MOD = 1000003
local yield = coroutine.yield

local function player(step)
  return coroutine.wrap(function()
    local value = yield(step)
    while true do value = yield((value * 3 + step) % MOD) end
  end)
end

local function average()
  return coroutine.wrap(function()
    local total, count = 0, 0
    local item = yield(0)
    while true do
      total = (total + item) % MOD
      count = count + 1
      item = yield(total + count)
    end
  end)
end

local n = tonumber(arg[1]) or 2200000
local ping, pong, watch = player(7), player(11), average()
local value = ping() + pong() + watch()
local check = 0
for _ = 1, n do
  value = ping(value)
  value = pong(value)
  check = (check + watch(value)) % MOD
end
print(string.format("%d", check))
