-- Errors as tables through pcall: exceptions.py in Lua.
local MOD = 1000003

local function check_value(i)
  if i % 3 == 0 then error({ kind = "refused", code = i }) end
  if i % 7 == 0 then error({ kind = "late", code = i }) end
  return i
end

local function guarded(i, log)
  local ok, value = pcall(check_value, i)
  log[1] = log[1] + 1
  if not ok then error(value) end
  return value + 1
end

local function outer(i, log)
  local ok, value = pcall(guarded, i, log)
  if ok then return value end
  if value.kind == "late" then return value.code * 2 end
  error(value)
end

local function item(t, key)
  local value = t[key]
  if value == nil then error({ kind = "key" }) end
  return value
end

local function to_int(text)
  local value = tonumber(text)
  if value == nil then error({ kind = "value" }) end
  return value
end

local n = tonumber(arg[1]) or 1000000
local log = { 0 }
local t = { [1] = 10, [2] = 20 }
local check = 0
for i = 0, n - 1 do
  local ok, value = pcall(outer, i, log)
  if ok then
    check = check + value
  else
    check = check + value.code % 5
  end
  if i % 4 == 0 then
    local found, number = pcall(item, t, i % 5)
    check = check + (found and number or 1)
  end
  if i % 9 == 0 then
    local found, number = pcall(to_int, "x")
    check = check + (found and number or 2)
  end
  check = check % MOD
end
print(string.format("%d", check * 10 + log[1] % 10))
