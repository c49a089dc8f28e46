-- An object-oriented scheduler: oo_scheduler.py with metatables.
local MOD = 1000003

local function class(base)
  local new = setmetatable({}, base and { __index = base } or nil)
  new.__index = new
  return new
end

local function packet_of(sender, value)
  return { link = nil, sender = sender, value = value, hops = 0 }
end

local Queue = class()

function Queue.new() return setmetatable({ head = nil, tail = nil, length = 0 }, Queue) end

function Queue:push(packet)
  packet.link = nil
  if self.head == nil then
    self.head = packet
  else
    self.tail.link = packet
  end
  self.tail = packet
  self.length = self.length + 1
end

function Queue:pop()
  local packet = self.head
  self.head = packet.link
  if self.head == nil then self.tail = nil end
  packet.link = nil
  self.length = self.length - 1
  return packet
end

local Task = class()

function Task.init(self, kernel, name, priority)
  self.kernel = kernel
  self.name = name
  self.priority = priority
  self.inbox = Queue.new()
  self.runs = 0
  return self
end

function Task:is_ready() return self.inbox.length > 0 end

function Task:run()
  self.runs = self.runs + 1
  self:handle(self.inbox:pop())
end

function Task:send(name, packet)
  packet.hops = packet.hops + 1
  self.kernel:deliver(name, packet)
end

local Worker = class(Task)

function Worker.new(kernel, name, priority, target)
  local self = Task.init(setmetatable({}, Worker), kernel, name, priority)
  self.target = target
  return self
end

function Worker:handle(packet)
  packet.value = (packet.value * 17 + self.name) % MOD
  if packet.hops > 6 then
    self:send(packet.sender, packet)
  else
    self:send(self.target, packet)
  end
end

local Device = class(Task)

function Device.new(kernel, name, priority, delay)
  local self = Task.init(setmetatable({}, Device), kernel, name, priority)
  self.delay = delay
  self.wait = delay
  return self
end

function Device:is_ready()
  if self.inbox.length == 0 then return false end
  if self.wait > 0 then
    self.wait = self.wait - 1
    return false
  end
  return true
end

function Device:handle(packet)
  self.wait = self.delay
  packet.value = (packet.value + 101) % MOD
  self:send(packet.value % 2 + 2, packet)
end

local Source = class(Task)

function Source.new(kernel, name, priority, count)
  local self = Task.init(setmetatable({}, Source), kernel, name, priority)
  self.left = count
  self.check = 0
  self.seed = 17
  for i = 0, 3 do self.inbox:push(packet_of(name, i)) end
  return self
end

function Source:handle(packet)
  self.check = (self.check * 3 + packet.value + packet.hops) % MOD
  if self.left == 0 then return end
  self.left = self.left - 1
  self.seed = self.seed * 16807 % 2147483647
  packet.value = self.seed % MOD
  packet.hops = 0
  self:send(self.seed % 4 + 2, packet)
end

local Idle = class(Task)

function Idle.new(kernel, name, priority)
  return Task.init(setmetatable({}, Idle), kernel, name, priority)
end

function Idle:is_ready() return true end

function Idle:run() self.runs = self.runs + 1 end

local Kernel = class()

function Kernel.new(count)
  local self = setmetatable({ tasks = {}, order = {} }, Kernel)
  self.source = Source.new(self, 1, 40, count)
  self:add(self.source)
  self:add(Worker.new(self, 2, 30, 4))
  self:add(Worker.new(self, 3, 35, 5))
  self:add(Device.new(self, 4, 20, 1))
  self:add(Device.new(self, 5, 25, 2))
  self:add(Idle.new(self, 6, 0))
  return self
end

function Kernel:add(task)
  self.tasks[task.name] = task
  local place = 1
  while place <= #self.order and self.order[place].priority > task.priority do
    place = place + 1
  end
  table.insert(self.order, place, task)
end

function Kernel:deliver(name, packet) self.tasks[name].inbox:push(packet) end

function Kernel:pick()
  for _, task in ipairs(self.order) do
    if task:is_ready() then return task end
  end
end

function Kernel:is_busy()
  for _, task in ipairs(self.order) do
    if task.inbox.length > 0 then return true end
  end
  return false
end

function Kernel:run()
  while self.source.left > 0 or self:is_busy() do self:pick():run() end
end

local kernel = Kernel.new(tonumber(arg[1]) or 80000)
kernel:run()
local check = kernel.source.check
for _, task in ipairs(kernel.order) do check = (check * 31 + task.runs) % MOD end
print(string.format("%d", check))
