-- A pipeline of coroutines: generators_pipeline.py with coroutine.wrap.
local MOD = 1000003
local wrap, yield = coroutine.wrap, coroutine.yield

local function source(n)
  return wrap(function()
    local i = 0
    while i < n do
      yield(i)
      i = i + 1
    end
  end)
end

local function keep(items, k)
  return wrap(function()
    for item in items do
      if item % k ~= 0 then yield(item) end
    end
  end)
end

local function squares(items)
  return wrap(function()
    for item in items do yield(item * item % MOD) end
  end)
end

local function totals(items)
  return wrap(function()
    local total = 0
    for item in items do
      total = (total + item) % MOD
      yield(total)
    end
  end)
end

local function pairs_of(items)
  return wrap(function()
    local last = 0
    for item in items do
      yield(last + item)
      last = item
    end
  end)
end

local n = tonumber(arg[1]) or 3000000
local check = 0
for item in pairs_of(totals(squares(keep(source(n), 3)))) do
  check = (check + item) % MOD
end
print(string.format("%d", check))
