-- Permutations: fannkuch.py in Lua, elements counted from 1.
local function main(n)
  local first, count, perm = {}, {}, {}
  for i = 1, n do
    first[i] = i
    count[i] = 0
  end
  local most, check, sign = 0, 0, 1
  local r = n
  while true do
    while r > 1 do
      count[r] = r
      r = r - 1
    end
    if first[1] ~= 1 then
      for i = 1, n do perm[i] = first[i] end
      local flips = 0
      local k = perm[1]
      while k ~= 1 do
        local low, high = 1, k
        while low < high do
          perm[low], perm[high] = perm[high], perm[low]
          low = low + 1
          high = high - 1
        end
        flips = flips + 1
        k = perm[1]
      end
      if flips > most then most = flips end
      check = check + sign * flips
    end
    while true do
      if r == n then return string.format("%d %d", check, most) end
      local head = first[1]
      for i = 1, r do first[i] = first[i + 1] end
      first[r + 1] = head
      count[r + 1] = count[r + 1] - 1
      if count[r + 1] > 0 then break end
      r = r + 1
    end
    sign = -sign
  end
end

print(main(tonumber(arg[1]) or 9))
