// Running text, calling functions, errors as the host sees them.
#include "brine/brine.hpp"
#include "tests/support/catch.h"

using namespace brine::host;

TEST_CASE("running: text, expressions, functions") {
  Vm vm;
  REQUIRE(vm.run("def add(a, b=10):\n    return a + b\n"));
  Object add = *vm.get("add");
  CHECK(vm.call(add, 1, 2)->to<int64_t>() == 3);
  CHECK(vm.call(add, 1)->to<int64_t>() == 11);
  CHECK(vm.call(add, "a", "b")->to<std::string>() == "ab");
  CHECK(vm.eval("add(2, 3) * 2")->to<int64_t>() == 10);
  CHECK(vm.run(""));
  CHECK(vm.eval("1 +").error().type == "SyntaxError");
  CHECK(vm.call(vm.make(3)).error().message == "'int' object is not callable");
}

TEST_CASE("running: an error carries type, message, traceback and the exception") {
  Vm vm;
  auto r = vm.run("def f(x):\n    return 1 / x\n\nf(0)\n", "job.py");
  REQUIRE_FALSE(r);
  const Error& e = r.error();
  CHECK(e.kind == Error::Kind::Exception);
  CHECK(e.type == "ZeroDivisionError");
  CHECK(e.message == "division by zero");
  CHECK(e.exit_code == 1);
  CHECK(e.traceback ==
        "Traceback (most recent call last):\n"
        "  File \"job.py\", line 4, in <module>\n"
        "  File \"job.py\", line 2, in f\n"
        "    return 1 / x\n"
        "           ~~^~~\n"
        "ZeroDivisionError: division by zero\n");
  CHECK(*vm.repr(e.exception) == "ZeroDivisionError('division by zero')");
  CHECK(vm.run("1"));  // and the Vm goes on
}

TEST_CASE("running: a class is called like a function") {
  Vm vm;
  REQUIRE(
      vm.run("class P:\n    def __init__(self, x):\n        self.x = x\n"
             "class Bad:\n    def __init__(self):\n        return 3\n"));
  auto p = vm.call(*vm.get("P"), 4);
  REQUIRE(p);
  CHECK(p->type_name() == "P");
  CHECK(vm.attribute(*p, "x")->to<int64_t>() == 4);
  CHECK(vm.call(*vm.get("Bad")).error().message == "__init__() should return None, not 'int'");
  CHECK(vm.items(*vm.call(*vm.get("map"), *vm.get("P"), *vm.make_list({vm.make(1)})))->size() == 1);
}

TEST_CASE("running: a syntax error names place and text") {
  Vm vm;
  auto r = vm.run("x = 1\ny = = 2\n", "bad.py");
  REQUIRE_FALSE(r);
  CHECK(r.error().type == "SyntaxError");
  CHECK(r.error().traceback ==
        "  File \"bad.py\", line 2\n    y = = 2\n        ^\nSyntaxError: invalid syntax\n");
}

TEST_CASE("running: text that is not UTF-8 is a syntax error wherever it is handed in") {
  Vm vm;
  auto r = vm.eval("'\xff'");
  REQUIRE_FALSE(r);
  CHECK(r.error().type == "SyntaxError");
  CHECK(r.error().message.starts_with(
      "(unicode error) 'utf-8' codec can't decode byte 0xff in position 1: invalid start byte"));
  Error e;
  CHECK(vm.run_line("x = '\xc3'\n", e) == Vm::Line::Failed);
  CHECK(e.type == "SyntaxError");
  CHECK(vm.run("'\xff'").error().type == "SyntaxError");
  CHECK(vm.eval("'\xed\xb2\x80'"));  // a lone surrogate, as a str may hold one
  CHECK(vm.eval(std::string_view()).error().type == "SyntaxError");
}

TEST_CASE("running: exits") {
  Vm vm;
  auto code_of = [&](const char* text) {
    auto r = vm.run(text);
    CHECK(r.error().kind == Error::Kind::Exit);
    return r.error().exit_code;
  };
  CHECK(code_of("import sys\nsys.exit()\n") == 0);
  CHECK(code_of("import sys\nsys.exit(7)\n") == 7);
  CHECK(code_of("raise SystemExit('words')\n") == 1);
  CHECK(vm.run("raise SystemExit('words')\n").error().traceback == "words\n");
}

TEST_CASE("running: an exception's own __str__ may fail") {
  Vm vm;
  auto r = vm.run("class E(Exception):\n  def __str__(self):\n    raise ValueError\nraise E\n");
  CHECK(r.error().type == "E");
  CHECK(r.error().message == "");
  CHECK(r.error().traceback.find("E: <exception str() failed>") != std::string::npos);
}

TEST_CASE("running: lines of a session") {
  std::string shown;
  Vm vm;
  vm.on_output([&](std::string_view s) { shown += s; }, {});
  Error e;
  CHECK(vm.run_line("1 + 1\n", e) == Vm::Line::Done);
  CHECK(shown == "2\n");
  CHECK(vm.run_line("def f():\n", e) == Vm::Line::Incomplete);
  CHECK(vm.check_line("def f():\n    return 1\n", e) == Vm::Line::Incomplete);
  CHECK(vm.check_line("if x = 3:\n", e) == Vm::Line::Failed);
  CHECK(e.type == "SyntaxError");
  CHECK(vm.run_line("def f():\n    return _\n\n", e) == Vm::Line::Done);
  CHECK(vm.run_line("f()\n", e) == Vm::Line::Done);
  CHECK(shown == "2\n2\n");
  CHECK(vm.run_line("1 +\n", e) == Vm::Line::Failed);
  CHECK(e.type == "SyntaxError");
  CHECK(vm.run_line("nope\n", e) == Vm::Line::Failed);
  CHECK(e.type == "NameError");
}

TEST_CASE("running: files") {
  Vm vm;
  auto r = vm.run_file("/no/such/file.py");
  REQUIRE_FALSE(r);
  CHECK(r.error().kind == Error::Kind::Host);
  CHECK(r.error().exit_code == 2);
  CHECK(r.error().message ==
        "can't open file '/no/such/file.py': [Errno 2] No such file or directory");
}

TEST_CASE("running: the bytecode of a text") {
  Vm vm;
  CHECK(vm.disassemble("x = 1\n", "t.py")->find("t.py") != std::string::npos);
  CHECK(vm.disassemble("x = = 1\n", "t.py").error().type == "SyntaxError");
}

TEST_CASE("running: output goes to the host, whole when the run ends") {
  std::string out, err;
  Vm vm;
  vm.on_output([&](std::string_view s) { out += s; }, [&](std::string_view s) { err += s; });
  REQUIRE(vm.run("import sys\nprint('a', end='')\nprint('b', file=sys.stderr)\n"));
  CHECK(out == "a");
  CHECK(err == "b\n");
  REQUIRE(vm.run("class T:\n  def __del__(self): raise ValueError(1)\nT()\n"));
  REQUIRE(vm.finish());
  CHECK(err.find("Exception ignored in") != std::string::npos);
}

TEST_CASE("running: an excepthook of the script is asked") {
  Vm vm;
  REQUIRE(vm.run("import sys\nseen = []\nsys.excepthook = lambda t, v, b: seen.append(str(v))\n"));
  CHECK(vm.run("raise ValueError('x')\n").error().traceback == "");
  CHECK(*vm.str(*vm.get("seen")) == "['x']");
}

TEST_CASE("running: an exit has a message too") {
  Vm vm;
  for (auto [code, message, status] : {std::tuple{"raise SystemExit('bye')", "bye", 1},
                                       {"raise SystemExit(3)", "3", 3},
                                       {"raise SystemExit", "", 0},
                                       {"import sys; sys.exit('\\udcff')", "\\udcff", 1}}) {
    auto done = vm.run(code);
    REQUIRE_FALSE(done);
    CHECK(done.error().kind == Error::Kind::Exit);
    CHECK(done.error().message == message);
    CHECK(done.error().exit_code == status);
  }
}

TEST_CASE("running: a session remembers its last error") {
  Vm vm;
  Error error;
  CHECK(vm.run_line("import sys\n", error) == Vm::Line::Done);
  CHECK(vm.run_line("1/0\n", error) == Vm::Line::Failed);
  CHECK(*vm.repr(*vm.eval("sys.last_type, sys.last_value, sys.last_traceback is None")) ==
        "(<class 'ZeroDivisionError'>, ZeroDivisionError('division by zero'), False)");
  CHECK(vm.run_line("x = = 1\n", error) == Vm::Line::Failed);
  CHECK(*vm.repr(*vm.eval("sys.last_type, sys.last_traceback")) == "(<class 'SyntaxError'>, None)");
  CHECK(vm.run_line("sys.exit(1)\n", error) == Vm::Line::Failed);
  CHECK(*vm.repr(*vm.eval("sys.last_type")) == "<class 'SyntaxError'>");
}
