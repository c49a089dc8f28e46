-- Tables as arrays: list_work.py in Lua.
local MOD = 1000003

local function life(grid, size)
  local fresh = {}
  for y = 1, size do
    local above = grid[y == 1 and size or y - 1]
    local row = grid[y]
    local below = grid[y % size + 1]
    local out = {}
    for x = 1, size do
      local left = x == 1 and size or x - 1
      local right = x % size + 1
      local near = above[left] + above[x] + above[right] + row[left] + row[right]
        + below[left] + below[x] + below[right]
      if near == 3 or (near == 2 and row[x] == 1) then
        out[#out + 1] = 1
      else
        out[#out + 1] = 0
      end
    end
    fresh[#fresh + 1] = out
  end
  return fresh
end

local function stack_and_slices(n)
  local stack = {}
  local check = 0
  for i = 0, n - 1 do
    stack[#stack + 1] = i * 7 % 31
    stack[#stack + 1] = i % 5
    if i % 3 ~= 0 then check = check + table.remove(stack) end
    if #stack > 60 then
      local low = {}
      for k = 1, 20 do low[k] = stack[21 - k] end
      table.insert(low, 4, i % 17)
      for k = 21, 40 do
        if stack[k] == i % 17 then
          check = check + 1
          break
        end
      end
      check = check + low[#low]
      for k = 3, 9 do check = check + low[k] end
      stack = low
    end
  end
  return (check + #stack) % MOD
end

local n = tonumber(arg[1]) or 800
local size = 48
local seed = 5
local grid = {}
for y = 1, size do
  local row = {}
  for x = 1, size do
    seed = seed * 16807 % 2147483647
    row[x] = seed % 3 == 0 and 1 or 0
  end
  grid[y] = row
end
local check = 0
for _ = 1, n do
  grid = life(grid, size)
  local alive = 0
  for _, row in ipairs(grid) do
    for _, cell in ipairs(row) do alive = alive + cell end
  end
  check = (check * 31 + alive) % MOD
end
print(string.format("%d", (check + stack_and_slices(n * 2000)) % MOD))
