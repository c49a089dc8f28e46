-- One item of a coroutine in a for loop: generator_item.py in Lua.
local function count(n)
  return coroutine.wrap(function()
    local i = 0
    while i < n do
      coroutine.yield(i)
      i = i + 1
    end
  end)
end

for _ in count(tonumber(arg[1])) do end
