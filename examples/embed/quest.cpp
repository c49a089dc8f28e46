// A game server in small: quests are written in Python, as generators; the host tells them what happens.
//
// A quest waits at a `yield` for the next event. Between two events it can be saved, with all it remembers, and go on
// in another Vm: after a restart, on another machine, in a year. Scripts can only do what the host gives them, and only
// so much of it. `ninja -C build examples/embed/quest` builds it.
//
//   $ build/examples/embed/quest
//   [anna] Old Tom: bring me 3 apples, and mind the bees!
//   [anna] 1 of 3
//   [anna] the bees: -2 health
//   [anna] (saved, 1 quest)
//   [anna] (a new server)
//   [anna] 2 of 3
//   [anna] 3 of 3
//   [anna] quest done: 15 gold, 8 health
//   -- a quest with a mistake
//   Traceback (most recent call last):
//     File "broken.py", line 3, in broken
//       yield f"{hero['name']} gets {reward}"
//                                    ^^^^^^
//   NameError: name 'reward' is not defined
//   -- one that touches the disk
//   PermissionError: this interpreter has no access to files
//   -- one that never ends
//   out of fuel or past the deadline: dropped
//   -- one that wants too much
//   MemoryError, and the next quest runs: 42
//   -- one that calls the host wrongly
//   TypeError: give() argument 1 must be int, not str
#include <cstdio>
#include <string>

#include "brine/brine.hpp"

namespace {

const char* kQuests = R"(
def apples(hero, wanted):
    """Bring apples; bees sting whoever takes one too quickly."""
    found = 0
    say(f"Old Tom: bring me {wanted} apples, and mind the bees!")
    try:
        while found < wanted:
            event = yield
            if event == "apple":
                found += 1
                say(f"{found} of {wanted}")
            elif event == "bees":
                hero["health"] -= 2
                say("the bees: -2 health")
        return give(5 * wanted)
    finally:
        hero["busy"] = False
)";

// One server: a Vm with the quests' world in it.
class Server {
 public:
  explicit Server(std::string player) : player_(std::move(player)) {
    check(vm_.bind("say", [this](std::string_view text) { say(text); }));
    check(vm_.bind("give", [this](int64_t gold) { return gold_ += gold; }));
    check(vm_.run(kQuests, "quests.py"));
  }

  void say(std::string_view text) {
    std::printf("[%s] %.*s\n", player_.c_str(), int(text.size()), text.data());
  }

  void start(const char* quest, int wanted) {
    hero_ = *vm_.eval("{'name': 'Anna', 'health': 10, 'busy': True}");
    quest_ = *vm_.call(*vm_.get(quest), hero_, wanted);
    (void)tell(vm_.none());
  }

  // Whether the quest goes on.
  bool tell(const brine::Object& event) {
    auto step = vm_.send(quest_, event);
    if (!step) return std::fputs(step.error().traceback.c_str(), stdout), false;
    if (step->has_value()) return true;
    say("quest done: " + std::to_string(gold_) + " gold, " +
        *vm_.str(*vm_.item(hero_, vm_.make("health"))) + " health");
    return false;
  }
  bool tell(const char* event) { return tell(vm_.make(event)); }

  // The quest leaves this server: quest and hero together, so that they still share.
  std::string save() {
    auto bytes = vm_.dumps(*vm_.make_tuple({quest_, hero_}), {.move = true});
    say("(saved, 1 quest)");
    return bytes ? *bytes : "";
  }
  // The code in the bytes joins this server's world: its `say` and `give` are ours.
  void load(const std::string& bytes) {
    auto both = vm_.loads(bytes, *vm_.import_module("__main__"));
    check(both);
    auto items = both->to<std::vector<brine::Object>>().value();
    quest_ = items[0];
    hero_ = items[1];
  }

 private:
  template <class T>
  static void check(const brine::Outcome<T>& outcome) {
    if (!outcome) std::fputs(outcome.error().traceback.c_str(), stdout);
  }

  brine::Vm vm_{{.limits = {.memory = 16 << 20, .fuel = 1'000'000}}};
  brine::Object quest_, hero_;
  std::string player_;
  int64_t gold_ = 0;
};

void save_and_go_on() {
  std::string bytes;
  {
    Server server("anna");
    server.start("apples", 3);
    server.tell("apple");
    server.tell("bees");
    bytes = server.save();
  }
  Server server("anna");
  server.say("(a new server)");
  server.load(bytes);
  server.tell("apple");
  server.tell("apple");
}

void mistakes() {
  brine::Vm vm({.limits = {.memory = 8 << 20, .fuel = 100'000}});
  (void)bool(vm.bind("give", [](int64_t gold) { return gold; }));

  std::puts("-- a quest with a mistake");
  auto broken = vm.run(
      "def broken(hero):\n"
      "    hero['name'] = hero['name'].title()\n"
      "    yield f\"{hero['name']} gets {reward}\"\n"
      "\n"
      "quest = broken({'name': 'anna'})\n",
      "broken.py");
  auto step = vm.next(*vm.get("quest"));
  std::fputs(step.error().traceback.c_str(), stdout);

  std::puts("-- one that touches the disk");
  auto nosy = vm.run("open('/etc/passwd')\n");
  std::printf("%s: %s\n", nosy.error().type.c_str(), nosy.error().message.c_str());

  std::puts("-- one that never ends");
  auto endless = vm.run("while True: pass\n");
  if (endless.error().kind == brine::Error::Kind::Suspended) {
    std::printf("%s: dropped\n", endless.error().message.c_str());
    vm.drop();
    vm.refuel(1'000'000);
  }

  std::puts("-- one that wants too much");
  auto greedy = vm.run("hoard = []\nwhile True: hoard.append('gold' * 100_000)\n");
  std::printf("%s", greedy.error().type.c_str());
  (void)bool(vm.run("hoard = None\n"));
  std::printf(", and the next quest runs: %s\n", vm.str(*vm.eval("6 * 7"))->c_str());

  std::puts("-- one that calls the host wrongly");
  auto wrong = vm.run("give('all of it')\n");
  std::printf("%s: %s\n", wrong.error().type.c_str(), wrong.error().message.c_str());
}

}  // namespace

int main() {
  save_and_go_on();
  mistakes();
}
