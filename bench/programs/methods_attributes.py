"""Methods and attributes: instance fields read and written, overridden methods, super(), a class
attribute; the receiver changes class at a few call sites."""
import sys

MOD = 1000003


class Account:
    fee = 3

    def __init__(self, owner, balance):
        self.owner = owner
        self.balance = balance
        self.moves = 0

    def deposit(self, amount):
        self.balance = (self.balance + amount) % MOD
        self.moves += 1

    def charge(self):
        self.balance = (self.balance - self.fee) % MOD
        self.moves += 1

    def score(self):
        return self.balance * 2 + self.moves


class Savings(Account):
    fee = 1

    def __init__(self, owner, balance, rate):
        super().__init__(owner, balance)
        self.rate = rate

    def deposit(self, amount):
        super().deposit(amount)
        self.grow()

    def grow(self):
        self.balance = (self.balance + self.balance % self.rate) % MOD


class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def moved(self, dx, dy):
        return Point((self.x + dx) % MOD, (self.y + dy) % MOD)

    def dot(self, other):
        return (self.x * other.x + self.y * other.y) % MOD


def main(n):
    accounts = [Account(1, 100), Savings(2, 200, 17), Account(3, 300), Savings(4, 400, 23)]
    point = Point(1, 2)
    origin = Point(3, 5)
    check = 0
    for i in range(n):
        for account in accounts:
            account.deposit(i)
            account.charge()
            check = (check + account.score() + account.owner) % MOD
        point = point.moved(i, account.moves)
        check = (check + point.dot(origin)) % MOD
    return check


print(main(int(sys.argv[1]) if len(sys.argv) > 1 else 250000))
