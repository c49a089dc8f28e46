-- Strings: str_work.py with Lua's string library.
local MOD = 1000003
local TEXT = "the quick brown fox jumps over the lazy dog while seven wizards "
  .. "quietly box up jars of green pickles and purple figs "
local byte, char, sub, format = string.byte, string.char, string.sub, string.format

local function caesar(text, shift)
  local out = {}
  for k = 1, #text do
    local ch = sub(text, k, k)
    if "a" <= ch and ch <= "z" then
      out[#out + 1] = char((byte(ch) - 97 + shift) % 26 + 97)
    else
      out[#out + 1] = ch
    end
  end
  return table.concat(out)
end

local function split(text)
  local out = {}
  for word in text:gmatch("%S+") do out[#out + 1] = word end
  return out
end

local function count(text, part)
  local found, from = 0, 1
  while true do
    local first, last = text:find(part, from, true)
    if not first then return found end
    found = found + 1
    from = last + 1
  end
end

local function ljust(text, width)
  return text .. string.rep(".", width - #text)
end

local function hash_text(text)
  local h = 0
  for k = 1, #text do h = (h * 31 + byte(text, k)) % MOD end
  return h
end

local n = tonumber(arg[1]) or 24000
local check = 0
for i = 0, n - 1 do
  local words = split(TEXT)
  local line = table.concat(words, "-"):gsub("qu", "Q"):upper()
  check = check + count(line, "E") + line:find("BOX", 1, true) - 1 + #line
  local coded = caesar(sub(TEXT, 1, 60 + i % 40), i % 26)
  check = check + byte(coded, i % 60 + 1)
  for _, word in ipairs(words) do
    if sub(word, 1, 1) == "p" or sub(word, -1) == "s" then check = check + #word end
    local title = ljust(sub(word, 1, 1):upper() .. sub(word, 2):lower(), 8)
    if coded:find(sub(title, 2, 4), 1, true) or word == word:reverse() then check = check + 1 end
  end
  local row = format("%06d|%8.2f|%12s", i, i * 0.25, "'" .. words[i % 20 + 1] .. "'")
  check = check + #row + #format("%s=%d", words[i % 7 + 1], i)
  check = check + #(("  padded %d "):format(i):gsub("^%s+", ""):gsub("%s+$", ""))
  local built = ""
  for _, word in ipairs(words) do built = built .. sub(word, 1, 2) end
  check = (check + hash_text(built)) % MOD
end
print(format("%d", check))
