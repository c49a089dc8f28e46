-- Floats in table fields: nbody.py in Lua.
local sqrt = math.sqrt

local function body(x, y, z, vx, vy, vz, mass)
  return { x = x, y = y, z = z, vx = vx, vy = vy, vz = vz, mass = mass }
end

local function advance(bodies, dt)
  local count = #bodies
  for i = 1, count do
    local a = bodies[i]
    for j = i + 1, count do
      local b = bodies[j]
      local dx = a.x - b.x
      local dy = a.y - b.y
      local dz = a.z - b.z
      local square = dx * dx + dy * dy + dz * dz
      local pull = dt / (square * sqrt(square))
      a.vx = a.vx - dx * b.mass * pull
      a.vy = a.vy - dy * b.mass * pull
      a.vz = a.vz - dz * b.mass * pull
      b.vx = b.vx + dx * a.mass * pull
      b.vy = b.vy + dy * a.mass * pull
      b.vz = b.vz + dz * a.mass * pull
    end
  end
  for _, b in ipairs(bodies) do
    b.x = b.x + dt * b.vx
    b.y = b.y + dt * b.vy
    b.z = b.z + dt * b.vz
  end
end

local function energy(bodies)
  local total = 0.0
  for i, a in ipairs(bodies) do
    total = total + 0.5 * a.mass * (a.vx * a.vx + a.vy * a.vy + a.vz * a.vz)
    for j = i + 1, #bodies do
      local b = bodies[j]
      local dx = a.x - b.x
      local dy = a.y - b.y
      local dz = a.z - b.z
      total = total - a.mass * b.mass / sqrt(dx * dx + dy * dy + dz * dz)
    end
  end
  return total
end

local n = tonumber(arg[1]) or 120000
local bodies = {
  body(0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 40.0),
  body(5.0, -1.0, 0.25, 0.5, 2.75, -0.0625, 0.0375),
  body(-8.5, 4.0, 0.5, -1.0, -1.75, 0.03125, 0.0125),
  body(12.5, -15.0, -0.25, 1.0625, 0.875, -0.015625, 0.00175),
  body(15.5, -26.0, 0.125, 0.96875, 0.59375, -0.03125, 0.002),
}
for _ = 1, n do advance(bodies, 0.01) end
print(string.format("%.9f", energy(bodies)))
