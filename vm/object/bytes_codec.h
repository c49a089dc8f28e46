// Encoding and decoding: utf-8, ascii, latin-1, utf-16, utf-32 with Python's error handlers.
//
//   strict  ignore  replace  backslashreplace  surrogateescape  surrogatepass  xmlcharrefreplace
//
// Tested by tests/lang/bytes/*.py.
#pragma once

#include "vm/object/bytes.h"
#include "vm/object/str.h"

namespace brine {

Result<Bytes*> encode(Vm& vm, Str* s, std::string_view encoding, std::string_view errors);
Result<Str*> decode(Vm& vm, Value bytes, std::string_view encoding,
                    std::string_view errors);  // bytes is bytes-like

}  // namespace brine
