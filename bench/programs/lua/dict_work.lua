-- Tables as dictionaries: dict_work.py in Lua.
local MOD = 1000003
local n = tonumber(arg[1]) or 1500000
local names = {}
for i = 0, 499 do names[i] = "key" .. i end
local counts, squares = {}, {}
local seed = 7
for i = 0, n - 1 do
  seed = seed * 16807 % 2147483647
  local name = names[seed % 500]
  if counts[name] then
    counts[name] = counts[name] + 1
  else
    counts[name] = 1
  end
  local number = seed % 4099
  squares[number] = (squares[number] or 0) + i % 13
  if i % 5 == 0 then
    local other = (number + 1) % 4099
    if squares[other] then squares[other] = nil end
  end
end
local check = 0
for _ in pairs(counts) do check = check + 1 end
for _ = 1, 20 do
  for name, count in pairs(counts) do check = (check + #name * count) % MOD end
  for number, value in pairs(squares) do check = (check + number * value) % MOD end
end
print(string.format("%d", check))
