"""An object-oriented scheduler: tasks of four classes with priorities pass linked packets around.
"""
import sys

MOD = 1000003


class Packet:
    def __init__(self, sender, value):
        self.link = None
        self.sender = sender
        self.value = value
        self.hops = 0


class Queue:
    def __init__(self):
        self.head = None
        self.tail = None
        self.length = 0

    def push(self, packet):
        packet.link = None
        if self.head is None:
            self.head = packet
        else:
            self.tail.link = packet
        self.tail = packet
        self.length += 1

    def pop(self):
        packet = self.head
        self.head = packet.link
        if self.head is None:
            self.tail = None
        packet.link = None
        self.length -= 1
        return packet


class Task:
    def __init__(self, kernel, name, priority):
        self.kernel = kernel
        self.name = name
        self.priority = priority
        self.inbox = Queue()
        self.runs = 0

    def is_ready(self):
        return self.inbox.length > 0

    def run(self):
        self.runs += 1
        self.handle(self.inbox.pop())

    def send(self, name, packet):
        packet.hops += 1
        self.kernel.deliver(name, packet)


class Worker(Task):
    def __init__(self, kernel, name, priority, target):
        super().__init__(kernel, name, priority)
        self.target = target

    def handle(self, packet):
        packet.value = (packet.value * 17 + self.name) % MOD
        if packet.hops > 6:
            self.send(packet.sender, packet)
        else:
            self.send(self.target, packet)


class Device(Task):
    def __init__(self, kernel, name, priority, delay):
        super().__init__(kernel, name, priority)
        self.delay = delay
        self.wait = delay

    def is_ready(self):
        if self.inbox.length == 0:
            return False
        if self.wait > 0:
            self.wait -= 1
            return False
        return True

    def handle(self, packet):
        self.wait = self.delay
        packet.value = (packet.value + 101) % MOD
        self.send(packet.value % 2 + 2, packet)


class Source(Task):
    def __init__(self, kernel, name, priority, count):
        super().__init__(kernel, name, priority)
        self.left = count
        self.check = 0
        self.seed = 17
        for i in range(4):
            self.inbox.push(Packet(name, i))

    def handle(self, packet):
        self.check = (self.check * 3 + packet.value + packet.hops) % MOD
        if self.left == 0:
            return
        self.left -= 1
        self.seed = self.seed * 16807 % 2147483647
        packet.value = self.seed % MOD
        packet.hops = 0
        self.send(self.seed % 4 + 2, packet)


class Idle(Task):
    def is_ready(self):
        return True

    def run(self):
        self.runs += 1


class Kernel:
    def __init__(self, count):
        self.tasks = {}
        self.order = []
        self.source = Source(self, 1, 40, count)
        self.add(self.source)
        self.add(Worker(self, 2, 30, 4))
        self.add(Worker(self, 3, 35, 5))
        self.add(Device(self, 4, 20, 1))
        self.add(Device(self, 5, 25, 2))
        self.add(Idle(self, 6, 0))

    def add(self, task):
        self.tasks[task.name] = task
        place = 0
        while place < len(self.order) and self.order[place].priority > task.priority:
            place += 1
        self.order.insert(place, task)

    def deliver(self, name, packet):
        self.tasks[name].inbox.push(packet)

    def pick(self):
        for task in self.order:
            if task.is_ready():
                return task
        return None

    def is_busy(self):
        for task in self.order:
            if task.inbox.length > 0:
                return True
        return False

    def run(self):
        while self.source.left > 0 or self.is_busy():
            self.pick().run()


def main(n):
    kernel = Kernel(n)
    kernel.run()
    check = kernel.source.check
    for task in kernel.order:
        check = (check * 31 + task.runs) % MOD
    return check


print(main(int(sys.argv[1]) if len(sys.argv) > 1 else 80000))
