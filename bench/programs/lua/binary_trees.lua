-- Allocation: binary_trees.py in Lua.
local Tree = {}
Tree.__index = Tree

function Tree.new(left, right) return setmetatable({ left = left, right = right }, Tree) end

function Tree:count()
  if not self.left then return 1 end
  return 1 + self.left:count() + self.right:count()
end

local function grow(depth)
  if depth == 0 then return Tree.new(nil, nil) end
  return Tree.new(grow(depth - 1), grow(depth - 1))
end

local n = tonumber(arg[1]) or 16
local keep = grow(n)
local check = 0
local depth = 4
while depth <= n do
  local rounds = 1
  for _ = 1, n - depth + 2 do rounds = rounds * 2 end
  for _ = 1, rounds do check = check + grow(depth):count() end
  depth = depth + 4
end
print(string.format("%d", check + keep:count()))
