-- A recursive tree walk: tree_yield_from.py as Lua writes it, one coroutine whose recursion yields.
local MOD = 1000003

local function node(key) return { key = key } end

local function insert(root, key)
  local at = root
  while true do
    if key < at.key then
      if not at.left then
        at.left = node(key)
        return
      end
      at = at.left
    else
      if not at.right then
        at.right = node(key)
        return
      end
      at = at.right
    end
  end
end

local yield = coroutine.yield

local function walk(at)
  if at.left then walk(at.left) end
  yield(at.key)
  if at.right then walk(at.right) end
end

local n = tonumber(arg[1]) or 150
local root = node(1073741824)
local seed = 42
for _ = 1, 8000 do
  seed = seed * 16807 % 2147483647
  insert(root, seed)
end
local check = 0
for _ = 1, n do
  for key in coroutine.wrap(function() walk(root) end) do
    check = (check * 3 + key) % MOD
  end
end
print(string.format("%d", check))
