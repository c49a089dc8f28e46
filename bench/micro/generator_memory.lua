-- Memory of suspended coroutines with three locals: generator_memory.py in Lua.
local function task(a, b)
  local c = a
  coroutine.yield(b)
  coroutine.yield(c)
end

local out = {}
for i = 1, tonumber(arg[1]) do
  local co = coroutine.create(task)
  coroutine.resume(co, 1, 2)
  out[i] = co
end
