-- Methods and attributes: methods_attributes.py with metatables.
local MOD = 1000003

local Account = { fee = 3 }
Account.__index = Account

function Account.new(owner, balance)
  return setmetatable({ owner = owner, balance = balance, moves = 0 }, Account)
end

function Account:deposit(amount)
  self.balance = (self.balance + amount) % MOD
  self.moves = self.moves + 1
end

function Account:charge()
  self.balance = (self.balance - self.fee) % MOD
  self.moves = self.moves + 1
end

function Account:score() return self.balance * 2 + self.moves end

local Savings = setmetatable({ fee = 1 }, { __index = Account })
Savings.__index = Savings

function Savings.new(owner, balance, rate)
  local self = setmetatable(Account.new(owner, balance), Savings)
  self.rate = rate
  return self
end

function Savings:deposit(amount)
  Account.deposit(self, amount)
  self:grow()
end

function Savings:grow()
  self.balance = (self.balance + self.balance % self.rate) % MOD
end

local Point = {}
Point.__index = Point

function Point.new(x, y) return setmetatable({ x = x, y = y }, Point) end

function Point:moved(dx, dy) return Point.new((self.x + dx) % MOD, (self.y + dy) % MOD) end

function Point:dot(other) return (self.x * other.x + self.y * other.y) % MOD end

local n = tonumber(arg[1]) or 250000
local accounts = {
  Account.new(1, 100), Savings.new(2, 200, 17), Account.new(3, 300), Savings.new(4, 400, 23),
}
local point = Point.new(1, 2)
local origin = Point.new(3, 5)
local check = 0
for i = 0, n - 1 do
  local last
  for _, account in ipairs(accounts) do
    account:deposit(i)
    account:charge()
    check = (check + account:score() + account.owner) % MOD
    last = account
  end
  point = point:moved(i, last.moves)
  check = (check + point:dot(origin)) % MOD
end
print(string.format("%d", check))
