// try, except, finally, with. See codegen.h; what a handler has to do stands in opcodes.def ("exceptions").
//
//   try:        region -> handlers      handlers: EnterHandler saved, caught
//     body                                        region -> cleanup
//   except E as x:                                  unless caught is an E: next clause
//     clause                                        x = caught; clause
//                                                 LeaveHandler saved; unbind x
//                                       cleanup:  EnterHandler s2, e2; LeaveHandler saved; Reraise e2
//
// However a clause is left, the exception handled before is handled again: by LeaveHandler on the way out, or by the
// cleanup when it raises. A finally body is written once for each way out, as in CPython.
#include "compiler/codegen.h"

namespace brine {

using namespace ast;

namespace {

constexpr uint32_t kHeldByExit =
    kFrameHeader + 1;  // callee, header, self: held while the body runs
constexpr uint32_t kExitWindow = kFrameHeader + 4;  // and type, value, traceback

Position position_of(const Span& span) {
  return {span.line, span.end_line, span.col, span.end_col};
}

}  // namespace

// Restores what was handled before `saved` was taken, and lets the exception go on.
void CodeGen::bind_cleanup(Label cleanup, Reg saved) {
  out.bind_handler(cleanup);
  Reg before = alloc(2), caught = before + 1;
  out.emit(Op::EnterHandler, before, caught);
  out.emit(Op::LeaveHandler, saved);
  out.emit(Op::Reraise, caught);
}

void CodeGen::try_(Try& s) {
  if (s.finalbody.empty()) return try_except(s);
  Label handler = out.label(), cleanup = out.label(), end = out.label();
  size_t regions = out.regions();
  if (!push({.kind = Block::FinallyTry, .regions = regions, .body = s.finalbody}, s.span)) return;
  out.open_region(handler);
  if (s.handlers.empty()) {
    block(s.body);
    block(s.orelse);
  } else {
    try_except(s);
  }
  out.close_region();
  pop();
  block(s.finalbody);
  out.jump(end);

  out.bind_handler(handler);
  Reg saved = alloc(2), caught = saved + 1;
  out.at(s.span);
  out.emit(Op::EnterHandler, saved, caught);
  if (!push({.kind = Block::FinallyEnd, .regions = regions, .reg = saved}, s.span)) return;
  out.open_region(cleanup);
  block(s.finalbody);
  out.close_region();
  pop();
  out.emit(Op::LeaveHandler, saved);
  out.emit(Op::Reraise, caught);
  bind_cleanup(cleanup, saved);
  out.bind(end);
}

void CodeGen::try_except(Try& s) {
  Label handler = out.label(), cleanup = out.label(), end = out.label();
  size_t regions = out.regions();
  if (!push({.kind = Block::Try, .regions = regions}, s.span)) return;
  out.open_region(handler);
  block(s.body);
  out.close_region();
  pop();
  block(s.orelse);
  out.jump(end);

  out.bind_handler(handler);
  Temps keep(*this);
  Reg saved = alloc(2), caught = saved + 1;
  out.at(s.span);
  out.emit(Op::EnterHandler, saved, caught);
  for (ExceptHandler* clause : s.handlers) {
    if (cx.failed()) return;
    if (!clause->type && clause != s.handlers.back())
      return fail(clause->span, "default 'except:' must be last");
    except_clause(*clause, saved, caught, cleanup, end);
  }
  out.at(s.span);
  out.emit(Op::LeaveHandler, saved);
  out.emit(Op::Reraise, caught);
  bind_cleanup(cleanup, saved);
  out.bind(end);
}

void CodeGen::except_clause(ExceptHandler& clause, Reg saved, Reg caught, Label cleanup,
                            Label end) {
  Temps keep(*this);
  Label next = out.label();
  size_t regions = out.regions();
  out.open_region(cleanup);
  if (clause.type) {
    Temps type(*this);
    Reg expected = operand(clause.type, Later::No);
    out.at(clause.span);
    out.branch(Op::JumpIfNoMatch, caught, expected, next);
  }
  out.at(clause.span);
  Block handler{.kind = Block::Handler, .regions = regions, .reg = saved, .name = clause.name};
  if (!clause.name.data()) {
    if (!push(handler, clause.span)) return;
    block(clause.body);
    pop();
    out.close_region();
    out.emit(Op::LeaveHandler, saved);
    out.jump(end);
  } else {
    Label unbind = out.label();
    store_name(clause.name, caught);
    out.open_region(unbind);
    if (!push(handler, clause.span)) return;
    block(clause.body);
    pop();
    out.close_region();
    out.close_region();
    out.emit(Op::LeaveHandler, saved);
    unbind_handler_name(clause.name);
    out.jump(end);

    out.bind_handler(unbind);
    out.open_region(cleanup);
    Reg before = alloc(2), raised = before + 1;
    out.emit(Op::EnterHandler, before, raised);
    unbind_handler_name(clause.name);
    out.close_region();
    out.emit(Op::LeaveHandler, saved);
    out.emit(Op::Reraise, raised);
  }
  out.bind(next);
}

// name = None; del name
void CodeGen::unbind_handler_name(Identifier name) {
  Place place = place_of(name);
  if (place.kind == Place::Register) {
    out.emit(Op::Unbind, Reg(place.symbol->reg));
    out.bound.remove(Reg(place.symbol->reg));
    return;
  }
  Temps keep(*this);
  Reg none = alloc();
  out.emit(Op::LoadNone, none);
  store_name(name, none);
  delete_name(name);
}

// ---- with
// Calls the exit method kept in R[window] and R[window+3]. In place when nothing above is held any more (a value on
// its way out through `return` is), else from a copy at the top: a call takes all registers above its window.
void CodeGen::exit_normally(Reg window, const Position& position) {
  Temps keep(*this);
  out.at(position);
  if (top_ > window + kHeldByExit) {
    Reg copy = alloc(kHeldByExit);
    out.emit(Op::Move, copy, window);
    out.emit(Op::Move, copy + kFrameHeader, window + kFrameHeader);
    window = copy;
  }
  reserve(window + kExitWindow);
  for (Reg i = 1; i <= 3; i++) out.emit(Op::LoadNone, window + kFrameHeader + i);
  out.emit(Op::CallMethod, window + kFrameHeader, window, 4);
}

void CodeGen::with(With& s, size_t at) {
  if (cx.failed() || !cx.deeper()) return;
  if (at == s.items.size()) return block(s.body);
  WithItem& item = *s.items[at];
  Temps keep(*this);
  Label handler = out.label(), cleanup = out.label(), suppressed = out.label(), end = out.label();
  size_t regions = out.regions();
  Reg saved = alloc(2), caught = saved + 1;  // below the window, so that its call leaves them alone
  Reg window = alloc(kHeldByExit);
  Reg local = item.optional_vars ? register_of(item.optional_vars) : kNoReg;
  Reg entered = local != kNoReg ? local : alloc();
  {
    Temps enter(*this);
    Reg method = alloc(kHeldByExit);
    Reg manager = operand(item.context_expr, Later::No);
    out.at(s.span);
    out.emit(Op::LoadSpecial, method, manager, out.name(intern("__enter__")));
    out.emit(Op::LoadSpecial, window, manager, out.name(intern("__exit__")));
    out.emit(Op::CallMethod, entered, method, 1);
  }
  Position position = position_of(s.span);
  if (!push({.kind = Block::With, .regions = regions, .reg = window, .position = position}, s.span))
    return;
  out.open_region(handler);
  if (item.optional_vars) store(item.optional_vars, entered);
  top_ = window + kHeldByExit;
  with(s, at + 1);
  out.close_region();
  pop();
  exit_normally(window, position);
  out.jump(end);

  out.bind_handler(handler);
  out.at(s.span);
  out.emit(Op::EnterHandler, saved, caught);
  out.open_region(cleanup);
  reserve(window + kExitWindow);
  out.emit(Op::ExceptionTriple, window + kFrameHeader + 1, caught);
  Reg swallow = window + kFrameHeader;
  out.emit(Op::CallMethod, swallow, window, 4);
  out.branch(Op::JumpIfTrue, swallow, 0, suppressed);
  out.close_region();
  out.emit(Op::LeaveHandler, saved);
  out.emit(Op::Reraise, caught);
  out.bind(suppressed);
  out.emit(Op::LeaveHandler, saved);
  out.jump(end);
  bind_cleanup(cleanup, saved);
  out.bind(end);
}

}  // namespace brine
