-- Primes: sieve.py in Lua.
local n = tonumber(arg[1]) or 7000000
local flags = {}
for i = 0, n do flags[i] = true end
flags[0] = false
flags[1] = false
local i = 2
while i * i <= n do
  if flags[i] then
    for j = i * i, n, i do flags[j] = false end
  end
  i = i + 1
end
local count, total = 0, 0
for k = 0, n do
  if flags[k] then
    count = count + 1
    total = (total + k) % 1000003
  end
end
print(string.format("%d", count * 10000000 + total))
