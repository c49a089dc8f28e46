// Values in and out, names, attributes, items.
#include <cmath>
#include <limits>

#include "brine/brine.hpp"
#include "tests/support/catch.h"

using namespace brine::host;

TEST_CASE("values: numbers and text go in and come out") {
  Vm vm;
  CHECK(vm.make(41).to<int64_t>() == 41);
  CHECK(vm.make(std::numeric_limits<int64_t>::min()).to<int64_t>() ==
        std::numeric_limits<int64_t>::min());
  CHECK(vm.make(2.5).to<double>() == 2.5);
  CHECK(vm.make(2.5f).to<double>() == 2.5);
  CHECK(vm.make(true).to<bool>() == true);
  CHECK(vm.make("héllo").to<std::string>() == "héllo");
  CHECK(vm.make(std::string("a\0b", 3)).to<std::string>() == std::string("a\0b", 3));
  CHECK(vm.make_bytes("\xff\x00").to<std::string>() == std::string("\xff"));
  CHECK(vm.none().is_none());
  CHECK(vm.make(size_t(7)).to<int64_t>() == 7);
  CHECK(*vm.repr(vm.make(std::numeric_limits<uint64_t>::max())) == "18446744073709551615");
}

TEST_CASE("values: what does not fit gives nothing") {
  Vm vm;
  CHECK_FALSE(vm.make("1").to<int64_t>());
  CHECK_FALSE(vm.make(1.0).to<int64_t>());
  CHECK_FALSE(vm.make(1).to<bool>());
  CHECK_FALSE(vm.make(1).to<std::string>());
  CHECK_FALSE(vm.none().to<int64_t>());
  CHECK_FALSE(Object().to<double>());
  CHECK_FALSE(vm.eval("2 ** 64")->to<int64_t>());
  CHECK(vm.eval("2 ** 64")->to<double>() == 18446744073709551616.0);
  CHECK_FALSE(vm.eval("10 ** 400")->to<double>());
  CHECK(vm.eval("True")->to<int64_t>() == 1);
  CHECK(vm.make(1).to<double>() == 1.0);
}

TEST_CASE("values: text that is not UTF-8 is repaired") {
  Vm vm;
  CHECK(vm.make("a\xff\x62").to<std::string>() == "a\xef\xbf\xbd\x62");
  CHECK(*vm.repr(vm.make("\xed\xa0\x80")) != "");  // a surrogate in UTF-8 is none of ours
}

TEST_CASE("values: lists, tuples, any iterable") {
  Vm vm;
  Object list = *vm.make_list({vm.make(1), vm.make("two"), vm.none()});
  CHECK(*vm.repr(list) == "[1, 'two', None]");
  CHECK(*vm.repr(*vm.make_tuple({vm.make(1)})) == "(1,)");
  auto items = list.to<std::vector<Object>>();
  REQUIRE(items);
  CHECK(items->size() == 3);
  CHECK((*items)[1].to<std::string>() == "two");
  CHECK_FALSE(vm.make(1).to<std::vector<Object>>());

  auto all = vm.items(*vm.eval("(x * x for x in range(4))"));
  REQUIRE(all);
  CHECK(all->size() == 4);
  CHECK(all->back().to<int64_t>() == 9);
  CHECK(vm.items(vm.make(1)).error().message == "'int' object is not iterable");
}

TEST_CASE("values: names, attributes, items") {
  Vm vm;
  REQUIRE(vm.run("class P:\n  x = 1\np = P()\nd = {'a': 1}\n"));
  Object p = *vm.get("p");
  CHECK(vm.attribute(p, "x")->to<int64_t>() == 1);
  CHECK(vm.set_attribute(p, "y", vm.make(5)));
  CHECK(vm.eval("p.y")->to<int64_t>() == 5);
  CHECK(vm.attribute(p, "z").error().type == "AttributeError");
  CHECK(vm.attribute(p, "z").error().message == "'P' object has no attribute 'z'");

  Object d = *vm.get("d");
  CHECK(vm.item(d, vm.make("a"))->to<int64_t>() == 1);
  CHECK(vm.set_item(d, vm.make("b"), vm.make(2)));
  CHECK(*vm.str(d) == "{'a': 1, 'b': 2}");
  CHECK(vm.item(d, vm.make("c")).error().type == "KeyError");

  CHECK(vm.set("n", vm.make(3)));
  CHECK(vm.eval("n + 1")->to<int64_t>() == 4);
  CHECK(vm.get("len")->is_callable());
  CHECK(vm.get("nothing").error().type == "NameError");
  CHECK(p.type_name() == "P");
  CHECK(vm.none().type_name() == "NoneType");
  CHECK_FALSE(p.is_callable());
}

TEST_CASE("values: modules") {
  Vm vm;
  auto math = vm.import_module("math");
  REQUIRE(math);
  CHECK(vm.call(*vm.attribute(*math, "sqrt"), 9.0)->to<double>() == 3.0);
  CHECK(vm.import_module("no_such_module").error().type == "ModuleNotFoundError");
  CHECK(vm.import_module("").error().type == "ValueError");
}

TEST_CASE("values: an object that outlives its Vm is None") {
  Object kept;
  {
    Vm vm;
    kept = *vm.eval("[1, 2]");
    CHECK_FALSE(kept.is_none());
  }
  CHECK(kept.is_none());
  CHECK(kept.type_name() == "NoneType");
  CHECK_FALSE(kept.is_callable());
  CHECK_FALSE(kept.to<int64_t>());
  Object copy = kept;
  CHECK(copy.is_none());
}

TEST_CASE("values: those of another Vm are refused") {
  Vm one, other;
  Object stranger = *other.eval("[1]");
  REQUIRE(one.run("def f(*a): return a\n"));
  CHECK(one.call(*one.get("f"), stranger).error().kind == Error::Kind::Host);
  CHECK(one.set("x", stranger).error().kind == Error::Kind::Host);
  CHECK(one.str(stranger).error().kind == Error::Kind::Host);
  CHECK(one.next(stranger).error().kind == Error::Kind::Host);
  CHECK(one.dumps(stranger).error().kind == Error::Kind::Host);
  CHECK(one.run("1"));
}

TEST_CASE("values: a host may hold very many") {
  Vm vm;
  std::vector<Object> held;
  for (int i = 0; i < 200'000; i++) held.push_back(vm.make(std::to_string(i)));
  REQUIRE(vm.run("import gc\ngc.collect()\n"));
  CHECK(held[123'456].to<std::string>() == "123456");
}

TEST_CASE("values: no text of the host enters unchecked") {
  Vm vm({.argv = {"a\xff"}, .path = {"\xfe"}});
  const std::string repaired = "caf\xef\xbf\xbd";
  REQUIRE(vm.run("import sys"));
  CHECK(*vm.repr(*vm.eval("ascii(sys.argv + sys.path)")) == "\"['a\\\\udcff', '\\\\udcfe']\"");

  CHECK(vm.get("caf\xe9").error().message == "name '" + repaired + "' is not defined");
  CHECK(vm.import_module("caf\xe9").error().message == "No module named '" + repaired + "'");
  CHECK(vm.attribute(vm.make("a"), "caf\xe9").error().message ==
        "'str' object has no attribute '" + repaired + "'");
  REQUIRE(vm.run("class A: pass\na = A()"));
  CHECK(vm.set_attribute(*vm.get("a"), "caf\xe9", vm.make(1)));
  CHECK(*vm.str(*vm.eval("a.__dict__")) == "{'" + repaired + "': 1}");
  CHECK(vm.set("caf\xe9", vm.make(5)));
  CHECK(vm.get(repaired)->to<int64_t>() == 5);

  REQUIRE(vm.bind("f\xff", [](int64_t) {}));
  REQUIRE(vm.run("f = [v for k, v in globals().items() if k[0] == 'f'][0]"));
  CHECK(vm.run("f()").error().message ==
        "f\xef\xbf\xbd() takes 1 positional argument but 0 were given");
  REQUIRE(vm.bind("t", []() -> int { throw std::runtime_error("caf\xe9"); }));
  CHECK(vm.run("t()").error().message == repaired);
  REQUIRE(vm.bind("u", []() -> Outcome<int> { return make_error("ValueError", "caf\xe9"); }));
  CHECK(vm.run("u()").error().traceback.ends_with("ValueError: " + repaired + "\n"));
  REQUIRE(vm.bind("w", []() -> Outcome<int> { return make_error("\xff", "caf\xe9"); }));
  CHECK(vm.run("w()").error().message == "\xef\xbf\xbd: " + repaired);
}

TEST_CASE("values: names of files keep bytes that are not UTF-8") {
  Vm vm;
  CHECK(vm.run("1/0", "f\xff").error().traceback.find("File \"f\\udcff\", line 1") !=
        std::string::npos);
  CHECK(vm.run("x=(", "f\xff").error().traceback.find("File \"f\\udcff\", line 1") !=
        std::string::npos);
  CHECK(vm.run_file("/nowhere\xff").error().message ==
        "can't open file '/nowhere\\udcff': [Errno 2] No such file or directory");
  CHECK(vm.disassemble("x", "f\xff"));
  for (const char* source : {"\xff", "x = '\xff'", "# \xff"}) {
    CHECK(vm.run(source).error().type == "SyntaxError");
    CHECK(vm.eval(source).error().type == "SyntaxError");
    Error error;
    CHECK(vm.run_line(source, error) == Vm::Line::Failed);
  }
}

TEST_CASE("values: a sequence of another Vm's values is refused") {
  Vm vm, other;
  Object foreign = other.make(1);
  CHECK(vm.make_list({vm.make(1), foreign}).error().message == "the value is of another Vm");
  CHECK(vm.make_tuple({foreign}).error().kind == Error::Kind::Host);
  CHECK(vm.make_list({Object()}));
  REQUIRE(vm.bind("f", [=]() { return std::vector<Object>{foreign}; }));
  CHECK(vm.run("f()").error().message == "HostError: the value is of another Vm");
}

TEST_CASE("values: unsigned numbers of 64 bits") {
  Vm vm;
  const uint64_t most = std::numeric_limits<uint64_t>::max();
  for (uint64_t v : {uint64_t(0), uint64_t(1) << 62, uint64_t(1) << 63, most})
    CHECK(vm.make(v).to<uint64_t>() == v);
  for (const char* text : {"-1", "2**64", "-2**63", "-2**64", "1.0", "'1'"})
    CHECK_FALSE(vm.eval(text)->to<uint64_t>());
  REQUIRE(vm.bind("f", [](uint64_t v) { return v; }));
  REQUIRE(vm.bind("g", [](uint8_t v) { return v; }));
  CHECK(vm.eval("f(2**64 - 1)")->to<uint64_t>() == most);
  CHECK(vm.eval("g(255)")->to<int64_t>() == 255);
  for (const char* call : {"f(2**64)", "f(-1)", "g(256)", "g(-1)"})
    CHECK(vm.eval(call).error().type == "OverflowError");
}
