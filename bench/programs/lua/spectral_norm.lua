-- Floats through small functions: spectral_norm.py in Lua.
local function cell(i, j)
  return 1.0 / ((i + j) * (i + j + 1) / 2 + i + 1)
end

local function times(v, size)
  local out = {}
  for i = 0, size - 1 do
    local total = 0.0
    for j = 0, size - 1 do total = total + cell(i, j) * v[j + 1] end
    out[#out + 1] = total
  end
  return out
end

local function times_transposed(v, size)
  local out = {}
  for i = 0, size - 1 do
    local total = 0.0
    for j = 0, size - 1 do total = total + cell(j, i) * v[j + 1] end
    out[#out + 1] = total
  end
  return out
end

local n = tonumber(arg[1]) or 400
local u = {}
for i = 1, n do u[i] = 1.0 end
local v = u
for _ = 1, 6 do
  v = times_transposed(times(u, n), n)
  u = times_transposed(times(v, n), n)
end
local above, below = 0.0, 0.0
for i = 1, n do
  above = above + u[i] * v[i]
  below = below + v[i] * v[i]
end
print(string.format("%.9f", math.sqrt(above / below)))
