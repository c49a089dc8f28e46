// See repl.h.
#include "shell/repl.h"

#include <errno.h>
#include <histedit.h>
#include <locale.h>
#include <poll.h>
#include <signal.h>
#include <unistd.h>

#include <cstdio>
#include <cstring>
#include <string>

namespace brine::shell {
namespace {

volatile sig_atomic_t waiting = 0, interrupted = 0;

const char* prompt_now = ">>> ";

char* prompt(EditLine*) { return const_cast<char*>(prompt_now); }

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
    el_set(edit_, EL_PROMPT, prompt);
    el_set(edit_, EL_EDITOR, "emacs");
    el_set(edit_, EL_HIST, history, history_);
    el_set(edit_, EL_GETCFN, read_character);
    el_source(edit_, nullptr);
  }
  ~Terminal() {
    history_end(history_);
    el_end(edit_);
  }
  Terminal(const Terminal&) = delete;

  Read read(const char* with_prompt, std::string& line) {
    prompt_now = with_prompt;
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

}  // namespace

bool interrupt_prompt() {
  if (waiting) interrupted = 1;
  return waiting;
}

int repl(Vm& vm) {
  std::printf("Brine " BRINE_VERSION " (Python 3.11 language). Ctrl-D leaves.\n");
  std::fflush(stdout);
  Terminal terminal;
  std::string source, line;
  for (;;) {
    switch (terminal.read(source.empty() ? ">>> " : "... ", line)) {
      case Terminal::Read::End: std::printf("\n"); return 0;
      case Terminal::Read::Interrupt:
        std::fprintf(stderr, "\nKeyboardInterrupt\n");
        source.clear();
        continue;
      case Terminal::Read::Line: break;
    }
    if (source.empty() && is_blank(line)) continue;
    bool more = !is_blank(line) && (is_compound(source.empty() ? line : source));
    source += line;
    Error error;
    switch (more ? vm.check_line(source, error) : vm.run_line(source, error)) {
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
