-- Creating a coroutine and running it to its end: generator_create.py in Lua.
local function nothing(x)
  return coroutine.wrap(function() return nil end)
end

for i = 1, tonumber(arg[1]) do
  for _ in nothing(i) do end
end
