// The error of a dump: what cannot travel, and how it was reached. See writer.h.
#include "pickle/writer.h"

namespace brine {

// The middle of a very long path says nothing.
constexpr size_t kPathEnds = 20;

std::string Writer::step(uint32_t i) {
  const Entry& e = entries_[i];
  auto str = [](const void* what) { return std::string(static_cast<const Str*>(what)->view()); };
  switch (e.edge) {
    case Edge::Root: return "";
    case Edge::Index: return "[" + std::to_string(e.number) + "]";
    case Edge::Key: return ".keys()";
    case Edge::Item:
      return e.what ? "['" + str(e.what) + "']" : "[" + std::to_string(int32_t(e.number)) + "]";
    case Edge::Attribute: return "." + str(e.what);
    case Edge::Local: return ".frame['" + *static_cast<const std::string*>(e.what) + "']";
    case Edge::Temporary: return ".frame[" + std::to_string(e.number) + "]";
    case Edge::TaskFrame: {
      std::string frame = ".frames[" + std::to_string(e.number) + "]";
      return e.what ? frame + "['" + *static_cast<const std::string*>(e.what) + "']" : frame;
    }
    case Edge::ClassOf: return ".__class__";
    case Edge::Field: {
      if (e.what) return static_cast<const char*>(e.what);
      Object* parent = e.parent == kNone ? nullptr : entries_[e.parent].object;
      if (parent && parent->kind == Kind::Cell) return ".cell_contents";
      if (parent && parent->kind == Kind::BoundMethod) return e.number ? ".__self__" : ".__func__";
      return ".field" + std::to_string(e.number);
    }
  }
  return "";
}

Failed Writer::raise_problem(uint32_t i) {
  std::vector<uint32_t> steps;
  for (uint32_t at = i; at != kNone; at = entries_[at].parent) steps.push_back(at);
  std::string path = "root";
  for (size_t k = steps.size(); k-- > 0;) {
    if (steps.size() > 2 * kPathEnds && k == steps.size() - kPathEnds) {
      path += " ... ";
      k = kPathEnds;
    }
    path += step(steps[k]);
  }
  return raise_pickling(vm_, problem_ + " at " + path + problem_step_);
}

}  // namespace brine
