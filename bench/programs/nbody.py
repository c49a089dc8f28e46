"""Floats in object attributes: five bodies under gravity, integrated step by step."""
import sys


class Body:
    def __init__(self, x, y, z, vx, vy, vz, mass):
        self.x = x
        self.y = y
        self.z = z
        self.vx = vx
        self.vy = vy
        self.vz = vz
        self.mass = mass


def advance(bodies, dt):
    count = len(bodies)
    for i in range(count):
        a = bodies[i]
        for j in range(i + 1, count):
            b = bodies[j]
            dx = a.x - b.x
            dy = a.y - b.y
            dz = a.z - b.z
            square = dx * dx + dy * dy + dz * dz
            pull = dt / (square * square ** 0.5)
            a.vx -= dx * b.mass * pull
            a.vy -= dy * b.mass * pull
            a.vz -= dz * b.mass * pull
            b.vx += dx * a.mass * pull
            b.vy += dy * a.mass * pull
            b.vz += dz * a.mass * pull
    for body in bodies:
        body.x += dt * body.vx
        body.y += dt * body.vy
        body.z += dt * body.vz


def energy(bodies):
    total = 0.0
    for i, a in enumerate(bodies):
        total += 0.5 * a.mass * (a.vx * a.vx + a.vy * a.vy + a.vz * a.vz)
        for b in bodies[i + 1:]:
            dx = a.x - b.x
            dy = a.y - b.y
            dz = a.z - b.z
            total -= a.mass * b.mass / (dx * dx + dy * dy + dz * dz) ** 0.5
    return total


def main(n):
    bodies = [
        Body(0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 40.0),
        Body(5.0, -1.0, 0.25, 0.5, 2.75, -0.0625, 0.0375),
        Body(-8.5, 4.0, 0.5, -1.0, -1.75, 0.03125, 0.0125),
        Body(12.5, -15.0, -0.25, 1.0625, 0.875, -0.015625, 0.00175),
        Body(15.5, -26.0, 0.125, 0.96875, 0.59375, -0.03125, 0.002),
    ]
    for _ in range(n):
        advance(bodies, 0.01)
    return "%.9f" % energy(bodies)


print(main(int(sys.argv[1]) if len(sys.argv) > 1 else 120000))
