// Compile speed: the bench's own programs, over and over, as one text. Goal: 1 MB/s, aim 5 MB/s.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "bench/native/engine.h"
#include "compiler/compile.h"

namespace {

std::string all_programs() {
  std::vector<std::filesystem::path> paths;
  for (auto& entry : std::filesystem::directory_iterator(BRINE_SOURCE_ROOT "/bench/programs"))
    if (entry.path().extension() == ".py") paths.push_back(entry.path());
  std::sort(paths.begin(), paths.end());
  std::string text;
  for (auto& path : paths) {
    std::ostringstream one;
    one << std::ifstream(path).rdbuf();
    text += one.str() + "\n";
  }
  return text;
}

}  // namespace

static void compile_source(benchmark::State& state) {
  std::string once = all_programs(), text;
  while (text.size() < 1'000'000) text += once;
  for (auto _ : state) {
    auto result = brine::compile(text, "programs.py", brine::CompileMode::Exec);
    if (!result.unit) {
      std::fprintf(stderr, "%s\n", result.error.message.c_str());
      std::exit(1);
    }
  }
  state.SetBytesProcessed(int64_t(state.iterations()) * int64_t(text.size()));
}
BENCHMARK(compile_source)->Unit(benchmark::kMillisecond);

// A small function, as a host would give it.
static void compile_small(benchmark::State& state) {
  std::string text =
      "def f(x, y=2):\n    total = 0\n    for i in range(x):\n        total += i * y\n    return "
      "total\n";
  for (auto _ : state)
    benchmark::DoNotOptimize(brine::compile(text, "f.py", brine::CompileMode::Exec));
}
BENCHMARK(compile_small);
