# Accounts, transfers, interest, statements and errors of its own.
class BankError(Exception):
    code = "bank"
class InsufficientFunds(BankError):
    code = "funds"
    def __init__(self, account, need):
        super().__init__(f"{account.owner} has {account.balance:.2f}, needs {need:.2f}")
        self.account, self.need = account, need
class NoSuchAccount(BankError, KeyError):
    code = "account"
    def __str__(self): return f"no account {self.args[0]!r}"
class Account:
    rate = 0.0
    _next = 1000
    def __init__(self, owner, balance=0):
        if balance < 0: raise ValueError("negative opening balance")
        self.owner, self._balance, self.history = owner, balance, []
        self.number = Account._next; Account._next += 1
    @property
    def balance(self): return self._balance
    def deposit(self, amount):
        if amount <= 0: raise ValueError(f"cannot deposit {amount}")
        self._balance += amount; self.history.append(("+", amount))
        return self
    def withdraw(self, amount):
        if amount > self.available(): raise InsufficientFunds(self, amount)
        self._balance -= amount; self.history.append(("-", amount))
        return self
    def available(self): return self._balance
    def month_end(self):
        i = round(self._balance * self.rate / 12, 2)
        if i > 0: self.deposit(i)
        return i
    def __repr__(self): return f"{type(self).__name__}({self.owner!r}, {self._balance:.2f})"
    def __lt__(self, o): return self._balance < o._balance
class Savings(Account): rate = 0.03
class Checking(Account):
    def __init__(self, owner, balance=0, overdraft=100): super().__init__(owner, balance); self.overdraft = overdraft
    def available(self): return super().available() + self.overdraft
    def month_end(self):
        if self._balance < 0:
            fee = round(-self._balance * 0.01, 2); self._balance -= fee; self.history.append(("fee", fee)); return -fee
        return super().month_end()
class Bank:
    def __init__(self): self.accounts = {}
    def open(self, cls, *a, **k): acc = cls(*a, **k); self.accounts[acc.number] = acc; return acc.number
    def __getitem__(self, n):
        try: return self.accounts[n]
        except KeyError: raise NoSuchAccount(n) from None
    def __iter__(self): return iter(self.accounts.values())
    def transfer(self, a, b, amount):
        src, dst = self[a], self[b]
        src.withdraw(amount)
        try: dst.deposit(amount)
        except ValueError: src.deposit(amount); raise
    def total(self): return sum(a.balance for a in self)
b = Bank()
ann, bob, cyd = b.open(Savings, "Ann", 1000), b.open(Checking, "Bob", 50), b.open(Account, "Cyd")
print(ann, bob, cyd, list(b), b.total())
def attempt(f, *a):
    try: r = f(*a); print("ok", r if not isinstance(r, Account) else repr(r))
    except (BankError, ValueError) as e: print(type(e).__name__, getattr(e, "code", "-"), e)
attempt(b.transfer, ann, bob, 250.5); attempt(b.transfer, bob, cyd, 400); attempt(b.transfer, bob, cyd, 400.5); attempt(b.transfer, ann, 9, 1); attempt(b[cyd].deposit, -5); attempt(Account, "X", -1); attempt(b[ann].withdraw, 10 ** 6); attempt(lambda: b[bob].deposit(1).withdraw(2).deposit(3))
print({a.owner: a.month_end() for a in b}, [repr(a) for a in sorted(b)], round(b.total(), 2))
for a in b: print(a.number, a.owner, a.history)
try: b[77]
except KeyError as e: print("also a KeyError:", e, e.__cause__, e.__suppress_context__)
