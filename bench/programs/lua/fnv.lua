-- Bits and bytes: fnv.py with the 64-bit integers of Lua 5.4. Not for LuaJIT: its numbers are
-- doubles.
local function fnv(data)
  local h = 2166136261
  for k = 1, #data do h = (h ~ data[k]) * 16777619 & 0xFFFFFFFF end
  return h
end

local function adler(data)
  local a, b = 1, 0
  for k = 1, #data do
    a = (a + data[k]) % 65521
    b = (b + a) % 65521
  end
  return b << 16 | a
end

local n = tonumber(arg[1]) or 1000
local state = 2463534242
local block = {}
for k = 1, 4096 do
  state = state ~ (state << 13 & 0xFFFFFFFF)
  state = state ~ (state >> 17)
  state = state ~ (state << 5 & 0xFFFFFFFF)
  block[k] = state & 255
end
local check = 0
for i = 0, n - 1 do
  local k = i % 4096 + 1
  block[k] = block[k] ~ 0x5A
  check = (check * 3 ~ fnv(block) ~ adler(block)) & 0xFFFFFFFF
end
print(string.format("%d", check))
