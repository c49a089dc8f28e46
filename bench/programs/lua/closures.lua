-- Closures: closures.py in Lua.
local MOD = 1000003

local function counter(step)
  local total = 0
  local function bump(x)
    total = (total + x * step) % MOD
    return total
  end
  local function read() return total end
  return bump, read
end

local function adder(k)
  return function(x) return (x + k) % MOD end
end

local function compose(f, g)
  return function(x) return f(g(x)) end
end

local n = tonumber(arg[1]) or 1000000
local bump, read = counter(7)
local twice = compose(adder(3), adder(11))
local chain = compose(twice, compose(twice, adder(5)))
local check = 0
for i = 0, n - 1 do
  bump(i)
  check = chain(check + read())
  if i % 4 == 0 then check = adder(i)(check) end
end
print(string.format("%d", check))
