-- Small integers in a while loop: while_loop_ints.py in Lua.
local MOD = 65521

local function gcd_sum(n)
  local total = 0
  local a = 1
  while a < n do
    local x, y = n, a
    while y ~= 0 do
      local rest = x % y
      x = y
      y = rest
    end
    total = total + x
    a = a + 1
  end
  return total
end

local n = tonumber(arg[1]) or 2400000
local check = 0
local a = 1
local i = 0
while i < n do
  a = (a * 31 + i) % MOD
  if a % 3 == 0 then
    check = check + a
  elseif a % 3 == 1 then
    check = check - i
  else
    check = check + 1
  end
  i = i + 1
end
-- n is a multiple of ten here, so the quotient is whole in both kinds of numbers
print(string.format("%d", check % MOD * 100000000 + gcd_sum(math.floor(n / 10))))
