-- A JSON parser by recursive descent: json_parser.py in Lua, over the same document.
local MOD = 1000003
local ESCAPES = { n = "\n", t = "\t", ['"'] = '"', ["\\"] = "\\", ["/"] = "/" }
local NULL = {}
local sub = string.sub

local Parser = {}
Parser.__index = Parser

function Parser.new(text) return setmetatable({ text = text, pos = 1 }, Parser) end

function Parser:skip()
  local text, pos = self.text, self.pos
  local ch = sub(text, pos, pos)
  while ch == " " or ch == "\n" do
    pos = pos + 1
    ch = sub(text, pos, pos)
  end
  self.pos = pos
end

function Parser:peek() return sub(self.text, self.pos, self.pos) end

function Parser:value()
  self:skip()
  local ch = self:peek()
  if ch == "{" then return self:object() end
  if ch == "[" then return self:array() end
  if ch == '"' then return self:string() end
  if ch == "t" then
    self.pos = self.pos + 4
    return true
  end
  if ch == "f" then
    self.pos = self.pos + 5
    return false
  end
  if ch == "n" then
    self.pos = self.pos + 4
    return NULL
  end
  return self:number()
end

function Parser:object()
  local out = { is_object = true, fields = {} }
  self.pos = self.pos + 1
  self:skip()
  if self:peek() == "}" then
    self.pos = self.pos + 1
    return out
  end
  while true do
    self:skip()
    local key = self:string()
    self:skip()
    self.pos = self.pos + 1
    out.fields[key] = self:value()
    self:skip()
    local ch = self:peek()
    self.pos = self.pos + 1
    if ch == "}" then return out end
  end
end

function Parser:array()
  local out = {}
  self.pos = self.pos + 1
  self:skip()
  if self:peek() == "]" then
    self.pos = self.pos + 1
    return out
  end
  while true do
    out[#out + 1] = self:value()
    self:skip()
    local ch = self:peek()
    self.pos = self.pos + 1
    if ch == "]" then return out end
  end
end

function Parser:string()
  local text = self.text
  local pos = self.pos + 1
  local parts = {}
  local start = pos
  while true do
    local ch = sub(text, pos, pos)
    if ch == '"' then
      parts[#parts + 1] = sub(text, start, pos - 1)
      self.pos = pos + 1
      return table.concat(parts)
    end
    if ch == "\\" then
      parts[#parts + 1] = sub(text, start, pos - 1)
      local code = sub(text, pos + 1, pos + 1)
      if code == "u" then
        parts[#parts + 1] = string.char(tonumber(sub(text, pos + 2, pos + 5), 16))
        pos = pos + 6
      else
        parts[#parts + 1] = ESCAPES[code]
        pos = pos + 2
      end
      start = pos
    else
      pos = pos + 1
    end
  end
end

function Parser:number()
  local text = self.text
  local start = self.pos
  local pos = start
  while true do
    local ch = sub(text, pos, pos)
    if ch ~= "." and ch ~= "-" and not (ch >= "0" and ch <= "9") then break end
    pos = pos + 1
  end
  self.pos = pos
  local literal = sub(text, start, pos - 1)
  if string.find(literal, ".", 1, true) then return { ratio = tonumber(literal) } end
  return tonumber(literal)
end

local function make_document()
  local seed = 9
  local rows = {}
  for i = 0, 59 do
    seed = seed * 16807 % 2147483647
    local items = {}
    for k = 0, seed % 5 do items[#items + 1] = tostring(seed % 1000 - k * 300) end
    rows[#rows + 1] = '{"id": ' .. i .. ', "name": "user \\"' .. seed % 100000
      .. '\\"\\n\\u0041", "ratio": ' .. seed % 50 .. '.25, "tags": ['
      .. table.concat(items, ", ") .. '],\n "ok": ' .. (i % 2 == 0 and "true" or "false")
      .. ', "next": null, "empty": {"a": [], "b": {}}}'
  end
  return "[" .. table.concat(rows, ",\n ") .. "]\n"
end

local function weigh(value)
  if value == NULL then return 1 end
  if value == true then return 2 end
  if value == false then return 3 end
  local kind = type(value)
  if kind == "string" then return #value end
  if kind == "number" then return value end
  if value.ratio then return value.ratio * 4 end
  if value.is_object then
    local total = 5
    for key, item in pairs(value.fields) do total = total + #key + weigh(item) end
    return total
  end
  local total = 7
  for _, item in ipairs(value) do total = total + weigh(item) end
  return total
end

local n = tonumber(arg[1]) or 500
local text = make_document()
local check = 0
for i = 0, n - 1 do
  check = (check * 3 + weigh(Parser.new(text):value()) + i) % MOD
end
print(string.format("%d", check * 100000 + #text))
