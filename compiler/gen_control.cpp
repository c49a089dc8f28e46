// if, while, for, break, continue, and leaving blocks. See codegen.h.
#include "compiler/codegen.h"

namespace brine {

using namespace ast;

namespace {

constexpr size_t kMostBlocks = 20;   // CPython's limit of statically nested blocks
constexpr int kSmallCondition = 12;  // nodes; larger conditions of a loop are written once

// Nodes of a condition, counted up to the limit; what is not simple counts as large.
int size_of(Expr* e, int limit) {
  int size = 1;
  auto add = [&](Expr* child) {
    if (size < limit) size += size_of(child, limit - size);
  };
  switch (e->kind) {
    case ExprKind::Name:
    case ExprKind::Constant: return 1;
    case ExprKind::UnaryOp: add(to<UnaryOp>(e).operand); break;
    case ExprKind::BoolOp:
      for (Expr* v : to<BoolOp>(e).values) add(v);
      break;
    case ExprKind::Compare:
      add(to<Compare>(e).left);
      for (Expr* v : to<Compare>(e).comparators) add(v);
      break;
    case ExprKind::BinOp:
      add(to<BinOp>(e).left);
      add(to<BinOp>(e).right);
      break;
    case ExprKind::Attribute: add(to<Attribute>(e).value); break;
    case ExprKind::Subscript:
      add(to<Subscript>(e).value);
      add(to<Subscript>(e).slice);
      break;
    case ExprKind::NamedExpr: add(to<NamedExpr>(e).value); break;
    case ExprKind::Call:
      if (!to<Call>(e).keywords.empty()) return limit;
      add(to<Call>(e).func);
      for (Expr* v : to<Call>(e).args) add(v);
      break;
    default: return limit;
  }
  return size;
}

}  // namespace

// Where `if x: break` and `if x: continue` jump at once, when nothing has to be left on the way; else null.
const Label* CodeGen::loop_exit(Seq<Stmt*> body) const {
  if (body.size() != 1 || blocks_.empty() || blocks_.back().kind != Block::Loop) return nullptr;
  if (body[0]->kind == StmtKind::Break) return &blocks_.back().leave;
  if (body[0]->kind == StmtKind::Continue) return &blocks_.back().again;
  return nullptr;
}

void CodeGen::if_(If& s) {
  Label end = out.label();
  If* branch = &s;
  for (;;) {
    Label otherwise = out.label();
    out.at(branch->span);
    truth_position_ = out.position();
    if (const Label* straight = loop_exit(branch->body)) {
      jump_if(branch->test, true, *straight);
      if (branch->orelse.empty()) break;
    } else {
      jump_if(branch->test, false, otherwise);
      block(branch->body);
      if (branch->orelse.empty()) {
        out.bind(otherwise);
        break;
      }
      out.jump(end);
      out.bind(otherwise);
    }
    If* next = branch->orelse.size() == 1 ? as<If>(branch->orelse[0]) : nullptr;
    if (!next) {
      block(branch->orelse);
      break;
    }
    branch = next;
  }
  out.bind(end);
}

// test; body: ...; again: test, back to body; else: ...; end:
void CodeGen::while_(While& s) {
  Label body = out.label(), again = out.label(), otherwise = out.label(), end = out.label();
  bool twice = size_of(s.test, kSmallCondition) < kSmallCondition;
  bool entered = out.reachable();
  if (twice) {
    jump_if(s.test, false, otherwise);
    out.bound = out.bound.without(out.deleted);
    out.bind(body);
  } else {
    out.jump(again);
    out.open(body, entered, out.bound.without(out.deleted));
  }
  if (!push({.kind = Block::Loop, .again = again, .leave = end, .regions = out.regions()}, s.span))
    return;
  block(s.body);
  pop();
  out.bind(again);
  out.at(s.span);
  truth_position_ = out.position();
  jump_if(s.test, true, body);
  out.bind(otherwise);
  block(s.orelse);
  out.bind(end);
}

// iter; jump again; body: ...; again: ForIter, back to body; else: ...; end:
void CodeGen::for_(For& s) {
  Label body = out.label(), again = out.label(), end = out.label();
  Reg iterator = alloc();
  Reg iterable = iterator;
  if (auto known = fold_display(cx, s.iter)) {
    out.at(s.iter->span);
    load_constant(std::move(*known), iterator);
  } else {
    iterable = operand(s.iter, Later::No, iterator);
  }
  out.at(s.span);
  out.emit(Op::GetIter, iterator, iterable);
  Reg local = register_of(s.target);
  Reg item = local != kNoReg ? local : alloc();
  bool entered = out.reachable();
  out.jump(again);
  out.open(body, entered, out.bound.without(out.deleted));
  store(s.target, item);
  if (!push({.kind = Block::Loop, .again = again, .leave = end, .regions = out.regions()}, s.span))
    return;
  block(s.body);
  pop();
  out.bind(again);
  out.at(s.span);
  out.branch(Op::ForIter, item, iterator, body);
  block(s.orelse);
  out.bind(end);
}

// ---- leaving
bool CodeGen::push(Block block, const Span& span) {
  if (blocks_.size() >= kMostBlocks) {
    fail(span, "too many statically nested blocks");
    return false;
  }
  blocks_.push_back(block);
  return true;
}

void CodeGen::break_(Break& s) {
  for (size_t i = blocks_.size(); i-- > 0;) {
    if (blocks_[i].kind != Block::Loop) continue;
    Label target = blocks_[i].leave;
    return leave_to(i + 1, [&] {
      out.at(s.span);
      out.jump(target);
    });
  }
  fail(s.span, "'break' outside loop");
}

void CodeGen::continue_(Continue& s) {
  for (size_t i = blocks_.size(); i-- > 0;) {
    if (blocks_[i].kind != Block::Loop) continue;
    Label target = blocks_[i].again;
    return leave_to(i + 1, [&] {
      out.at(s.span);
      out.jump(target);
    });
  }
  fail(s.span, "'continue' not properly in loop");
}

// Runs what the blocks above `depth` want run on the way out, innermost first, each outside its own handlers, and
// then `go`, which jumps or returns. The handlers apply again to what is written after it.
void CodeGen::leave_to(size_t depth, const std::function<void()>& go) {
  if (cx.failed()) return;
  if (blocks_.size() <= depth) return go();
  std::vector<Block> left(blocks_.begin() + ptrdiff_t(depth), blocks_.end());
  std::vector<Emitter::Suspended> suspended;
  while (blocks_.size() > depth) {
    Block block = blocks_.back();
    blocks_.pop_back();
    if (out.regions() > block.regions) suspended.push_back(out.suspend_regions(block.regions));
    leave(block);
  }
  go();
  blocks_.insert(blocks_.end(), left.begin(), left.end());
  while (!suspended.empty()) {
    out.resume_regions(std::move(suspended.back()));
    suspended.pop_back();
  }
}

void CodeGen::leave(const Block& left) {
  Temps keep(*this);
  switch (left.kind) {
    case Block::Loop:
    case Block::Try: return;
    case Block::FinallyTry: return block(left.body);
    case Block::FinallyEnd: return out.emit(Op::LeaveHandler, left.reg);
    case Block::With: return exit_normally(left.reg, left.position);
    case Block::Handler:
      out.emit(Op::LeaveHandler, left.reg);
      if (left.name.data()) unbind_handler_name(left.name);
      return;
  }
}

}  // namespace brine
