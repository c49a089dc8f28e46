// The piece of a traceback's text that needs no program: carets under operators. The rows are what CPython 3.11 answers.
#include "vm/object/traceback.h"

#include "tests/support/catch.h"

using namespace brine;

namespace {

struct CaretCase {
  const char* segment;
  long left, right;  // -1: no anchors
};

constexpr CaretCase kCaretCases[] = {
    {"a + b", 2, 3},
    {"(a)+b", 2, 4},
    {"(a) + (b)", 2, 3},
    {"a+(b)", 1, 3},
    {"a // b", 2, 4},
    {"a  **  b", 3, 5},
    {"a**-b", 1, 3},
    {"-a**b", -1, -1},
    {"-a*b", 2, 3},
    {"a[b]", 1, 4},
    {"(a)[b]", 2, 6},
    {"a[(b)]", 1, 5},
    {"a[b, c]", 1, 7},
    {"a[b,]", 1, 5},
    {"a[(b, c)]", 1, 9},
    {"a[b:c]", 1, 6},
    {"a[:]", 1, 4},
    {"a [ b ]", 1, 6},
    {"a[b].c", -1, -1},
    {"a.b[c]", 3, 6},
    {"a(b)[c](d)", -1, -1},
    {"a(b)[c]", 4, 7},
    {"-a[b]", -1, -1},
    {"~a", -1, -1},
    {"await a", -1, -1},
    {"await a[b]", -1, -1},
    {"await a ** b", 8, 10},
    {"not a", -1, -1},
    {"a < b", -1, -1},
    {"a and b + c", -1, -1},
    {"a if b else c + d", -1, -1},
    {"lambda: a + b", -1, -1},
    {"(lambda a, b: c)[0]", 15, 19},
    {"((a + b))", 4, 5},
    {"(a, b)[0]", 6, 9},
    {"()[0]", 2, 5},
    {"[1, 2][3]", 6, 9},
    {"{1: 2}[3]", 6, 9},
    {"\"a\" \"b\" + c", 8, 9},
    {"\"a\"[0]", 3, 6},
    {"f\"{a + b}\"", -1, -1},
    {"f\"{a}\" % b", 7, 8},
    {"1 + 2j", 2, 3},
    {"1.5e+3 + x", 7, 8},
    {"0x1e+5", 4, 5},
    {"a.b + c.d", 4, 5},
    {"a @ b", 2, 3},
    {"a | b & c ^ d", 2, 3},
    {"a << b + c", 2, 4},
    {"a - b - c", 6, 7},
    {"a ** b ** c", 2, 4},
    {"x += 1", -1, -1},
    {"x = a + b", -1, -1},
    {"a, b + c", -1, -1},
    {"yield a + b", -1, -1},
    {"a[b] + c[d]", 5, 6},
    {"f(a + b)", -1, -1},
    {"\"x + y\"", -1, -1},
    {"...+1", 3, 4},
    {"a[...]", 1, 6},
    {"del a[b]", -1, -1},
    {"raise a[b]", -1, -1},
    {"[a for a in b][0]", 14, 17},
    {"(a for a in b)[0]", 14, 17},
    {"(yield)[0]", 6, 10},
    {"x[lambda a, b: c]", 1, 17},
    {"r'a\\'' + b", 7, 8},
    {"\"\"\"a\"\"\" + b", 8, 9},
    {"u[v][w]", 4, 7},
    {"x[y:z, ::w]", 1, 11},
    {"(a\t+\tb)", 3, 4},
    {"(a + b) * c", 6, 7},
    {"a * (b + c)", 2, 3},
    {"é + ü", 3, 4},
    {"d[\"é\"]", 1, 7},
    {"import x", -1, -1},
    {"assert a, b", -1, -1},
    {"print(a)", -1, -1},
    {"x.y", -1, -1},
    {"None + 1", 5, 6},
    {"True[0]", 4, 7},
    {"a[b] ** c", 5, 7},
    {"1 .real + 2", 8, 9},
    {"a%b", 1, 2},
    {"(await x)[0]", 8, 12},
    {"not(a)+b", -1, -1},
    {"a+not b", -1, -1},
    {"x[(a)]", 1, 5},
    {"x[(yield)]", 1, 9},
    {"x[a:=b]", 1, 7},
    {"x[*a]", 1, 5},
    {"*a + b", -1, -1},
    {"a ++ b", 2, 3},
    {"a + - + b", 2, 3},
    {"a+~b", 1, 2},
    {"((a))+((b))", 3, 5},
    {"( a )+( b )", 4, 6},
    {"(a)//b", 2, 4},
    {"a//(b)", 1, 3},
    {"(a)<<(b)", 2, 4},
};

}  // namespace

TEST_CASE("carets mark the outermost operator or subscript") {
  for (const CaretCase& c : kCaretCases) {
    INFO(c.segment);
    std::optional<Anchors> found = find_anchors(c.segment);
    CHECK((found ? long(found->left) : -1) == c.left);
    CHECK((found ? long(found->right) : -1) == c.right);
  }
}

TEST_CASE("text that is no expression has no anchors") {
  for (const char* text :
       {"", " ", "(", ")", "a + (b", "'open", "a b", "a +", "a.", "a[", "$", "\\"}) {
    INFO(text);
    CHECK(!find_anchors(text));
  }
}
