-- Floats in local variables: mandelbrot.py in Lua.
local n = tonumber(arg[1]) or 450
local inside, steps = 0, 0
for row = 0, n - 1 do
  local ci = 2.0 * row / n - 1.0
  for column = 0, n - 1 do
    local cr = 2.0 * column / n - 1.5
    local zr, zi, rr, ii = 0.0, 0.0, 0.0, 0.0
    local k = 0
    while k < 50 and rr + ii <= 4.0 do
      zi = 2.0 * zr * zi + ci
      zr = rr - ii + cr
      rr = zr * zr
      ii = zi * zi
      k = k + 1
    end
    if k == 50 then inside = inside + 1 end
    steps = steps + k
  end
end
print(string.format("%d", inside * 1000000 + steps % 1000000))
