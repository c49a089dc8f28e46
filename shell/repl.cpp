// See repl.h.
#include "shell/repl.h"

#include <errno.h>
#include <histedit.h>
#include <locale.h>
#include <poll.h>
#include <signal.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <cstring>
#include <string>

namespace brine::shell {
namespace {

volatile sig_atomic_t waiting = 0, interrupted = 0;

std::string prompt_now;

char* prompt(EditLine*) { return prompt_now.data(); }

// What stands between two of these moves no cursor; readline has another one for the second.
constexpr char kUnseen = '\1', kUnseenEnd = '\2';

// Waits until there is something to read; false: an interrupt came. It is let in while we wait and at no other time, so
// none slips by between the look and the waiting.
bool wait_for_input() {
  sigset_t only_interrupts, before;
  sigemptyset(&only_interrupts);
  sigaddset(&only_interrupts, SIGINT);
  sigprocmask(SIG_BLOCK, &only_interrupts, &before);
  pollfd in = {STDIN_FILENO, POLLIN, 0};
  while (!interrupted && ppoll(&in, 1, nullptr, &before) < 0 && errno == EINTR) {}
  sigprocmask(SIG_SETMASK, &before, nullptr);
  return !interrupted;
}

// One character for libedit, which would itself go on after an interrupt.
int read_character(EditLine*, wchar_t* to) {
  unsigned char bytes[4];
  size_t have = 0, want = 1;
  while (have < want) {
    if (!wait_for_input()) return -1;
    ssize_t n = ::read(STDIN_FILENO, bytes + have, 1);
    if (n < 0 && errno == EINTR) continue;
    if (n <= 0) return n == 0 ? 0 : -1;
    if (have++ == 0)
      want = bytes[0] < 0xc2   ? 1
             : bytes[0] < 0xe0 ? 2
             : bytes[0] < 0xf0 ? 3
             : bytes[0] < 0xf5 ? 4
                               : 1;
  }
  wchar_t c = want == 1 ? bytes[0] : bytes[0] & (0x7f >> want);
  for (size_t i = 1; i < want; i++) c = wchar_t(c << 6 | (bytes[i] & 0x3f));
  *to = c;
  return 1;
}

// A terminal with line editing and history.
class Terminal {
 public:
  enum class Read { Line, End, Interrupt };

  Terminal() {
    if (!setlocale(LC_CTYPE, "") || !std::strcmp(setlocale(LC_CTYPE, nullptr), "C"))
      setlocale(LC_CTYPE, "C.UTF-8");
    edit_ = el_init("brine", stdin, stdout, stderr);
    history_ = history_init();
    HistEvent event;
    history(history_, &event, H_SETSIZE, 1000);
    el_set(edit_, EL_PROMPT_ESC, prompt, kUnseen);
    el_set(edit_, EL_EDITOR, "emacs");
    el_set(edit_, EL_BIND, "\t", "ed-insert", nullptr);
    el_set(edit_, EL_HIST, history, history_);
    el_set(edit_, EL_GETCFN, read_character);
    el_source(edit_, nullptr);
  }
  ~Terminal() {
    history_end(history_);
    el_end(edit_);
  }
  Terminal(const Terminal&) = delete;

  Read read(std::string with_prompt, std::string& line) {
    prompt_now = std::move(with_prompt);
    std::replace(prompt_now.begin(), prompt_now.end(), kUnseenEnd, kUnseen);
    interrupted = 0;
    waiting = 1;
    el_set(edit_, EL_PREP_TERM, 1);  // before the prompt: who sees it may type
    int length = 0;
    const char* text = el_gets(edit_, &length);
    waiting = 0;
    if (interrupted) {
      el_set(edit_, EL_REFRESH);
      return Read::Interrupt;
    }
    if (!text || length <= 0) return Read::End;
    line.assign(text, size_t(length));
    HistEvent event;
    if (line.find_first_not_of(" \t\n") != line.npos) history(history_, &event, H_ENTER, text);
    return Read::Line;
  }

 private:
  EditLine* edit_;
  History* history_;
};

bool is_blank(const std::string& line) {
  size_t at = line.find_first_not_of(" \t\n");
  return at == line.npos || line[at] == '#';
}

// A compound statement may always have another clause: it goes on until an empty line, as in Python.
bool is_compound(const std::string& source) {
  size_t end = source.find_first_not_of("abcdefghijklmnopqrstuvwxyz");
  std::string_view first = std::string_view(source).substr(0, end);
  if (source[0] == '@') return true;
  for (std::string_view word : {"if", "for", "while", "def", "class", "with", "try", "async"})
    if (first == word) return true;
  return false;
}

// sys.ps1 or sys.ps2, which may be any object and is asked each time; nothing when it has no text.
std::string prompt_of(Vm& vm, const Object& sys, const char* which) {
  Outcome<Object> prompt = vm.attribute(sys, which);
  if (!prompt) return "";
  Outcome<std::string> text = vm.str(*prompt);
  if (text) return *text;
  if (text.error().kind == Error::Kind::Suspended) vm.drop();
  return "";
}

// exit and quit say, when they are shown, how to leave.
void explain_leaving(Vm& vm) {
  Outcome<Object> site = vm.import_module("_sitebuiltins"), names = vm.import_module("builtins");
  Outcome<Object> quitter = site ? vm.attribute(*site, "Quitter") : site;
  if (!quitter || !names) return;
  for (const char* name : {"exit", "quit"})
    if (auto made = vm.call(*quitter, name, "Ctrl-D (i.e. EOF)"))
      (void)vm.set_attribute(*names, name, *made);
}

// The input ends inside a statement. It is run if it may end there, and else it is wrong.
Vm::Line run_last(Vm& vm, const std::string& source, Error& error) {
  Vm::Line line = vm.run_line(source, error);
  if (line != Vm::Line::Incomplete) return line;
  Outcome<void> wrong = vm.run(source, "<stdin>");
  if (!wrong) error = wrong.error();
  return wrong ? Vm::Line::Done : Vm::Line::Failed;
}

}  // namespace

bool interrupt_prompt() {
  if (waiting) interrupted = 1;
  return waiting;
}

int repl(Vm& vm) {
  std::printf("Brine " BRINE_VERSION " (Python 3.11 language). Ctrl-D leaves.\n");
  std::fflush(stdout);
  Terminal terminal;
  explain_leaving(vm);
  Outcome<Object> sys = vm.import_module("sys");
  std::string source, line;
  for (;;) {
    (void)vm.flush();
    std::string prompt = sys ? prompt_of(vm, *sys, source.empty() ? "ps1" : "ps2") : "";
    bool ended = false;
    switch (terminal.read(std::move(prompt), line)) {
      case Terminal::Read::End:
        std::printf("\n");
        std::fflush(stdout);
        if (source.empty()) return 0;
        ended = true;
        break;
      case Terminal::Read::Interrupt:
        std::fprintf(stderr, "\nKeyboardInterrupt\n");
        source.clear();
        continue;
      case Terminal::Read::Line: break;
    }
    if (ended) line.clear();
    if (source.empty() && is_blank(line)) continue;
    bool more = !is_blank(line) && (is_compound(source.empty() ? line : source));
    source += line;
    Error error;
    switch (ended  ? run_last(vm, source, error)
            : more ? vm.check_line(source, error)
                   : vm.run_line(source, error)) {
      case Vm::Line::Incomplete: continue;
      case Vm::Line::Done: break;
      case Vm::Line::Failed:
        (void)vm.flush();
        std::fputs(error.traceback.c_str(), stderr);
        if (error.kind == Error::Kind::Exit) return error.exit_code;
        if (error.kind == Error::Kind::Suspended) vm.drop();
        break;
    }
    source.clear();
  }
}

}  // namespace brine::shell
