// Where source text comes from: which encoding it has, and what a SyntaxError shows of it.
#pragma once

#include <cstdint>

namespace brine {

enum class Origin : uint8_t {
  Text,  // a str: no encoding cookie is obeyed, an error shows what CPython's tokenizer holds of it
  Bytes,    // bytes given to compile() or by the host
  Module,   // an imported file: an error shows its line as the file has it
  Program,  // a file or standard input that is run: an error at its end has no column
};

}  // namespace brine
