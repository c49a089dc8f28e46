// __doc__ of the built-in exceptions, in the order of exceptions.def. See exception.h.
#include "vm/object/exception.h"

namespace brine {

constinit const char* const kExceptionDocs[kErrorCount] = {
    "Common base class for all exceptions",                         // BaseException
    "Common base class for all non-exit exceptions.",               // Exception
    "Request that a generator exit.",                               // GeneratorExit
    "Program interrupted by user.",                                 // KeyboardInterrupt
    "Request to exit from the interpreter.",                        // SystemExit
    "A combination of multiple unrelated exceptions.",              // BaseExceptionGroup
    "Base class for arithmetic errors.",                            // ArithmeticError
    "Floating point operation failed.",                             // FloatingPointError
    "Result too large to be represented.",                          // OverflowError
    "Second argument to a division or modulo operation was zero.",  // ZeroDivisionError
    "Assertion failed.",                                            // AssertionError
    "Attribute not found.",                                         // AttributeError
    "Buffer error.",                                                // BufferError
    "Read beyond end of file.",                                     // EOFError
    "Import can't find module, or can't find name in module.",      // ImportError
    "Module not found.",                                            // ModuleNotFoundError
    "Base class for lookup errors.",                                // LookupError
    "Sequence index out of range.",                                 // IndexError
    "Mapping key not found.",                                       // KeyError
    "Out of memory.",                                               // MemoryError
    "Name not found globally.",                                     // NameError
    "Local name referenced but not bound to a value.",              // UnboundLocalError
    "Base class for I/O related errors.",                           // OSError
    "I/O operation would block.",                                   // BlockingIOError
    "Child process error.",                                         // ChildProcessError
    "Connection error.",                                            // ConnectionError
    "Broken pipe.",                                                 // BrokenPipeError
    "Connection aborted.",                                          // ConnectionAbortedError
    "Connection refused.",                                          // ConnectionRefusedError
    "Connection reset.",                                            // ConnectionResetError
    "File already exists.",                                         // FileExistsError
    "File not found.",                                              // FileNotFoundError
    "Interrupted by signal.",                                       // InterruptedError
    "Operation doesn't work on directories.",                       // IsADirectoryError
    "Operation only works on directories.",                         // NotADirectoryError
    "Not enough permissions.",                                      // PermissionError
    "Process not found.",                                           // ProcessLookupError
    "Timeout expired.",                                             // TimeoutError
    "Weak ref proxy used after referent went away.",                // ReferenceError
    "Unspecified run-time error.",                                  // RuntimeError
    "Method or function hasn't been implemented yet.",              // NotImplementedError
    "Recursion limit exceeded.",                                    // RecursionError
    "Signal the end from iterator.__next__().",                     // StopIteration
    "Signal the end from iterator.__anext__().",                    // StopAsyncIteration
    "Invalid syntax.",                                              // SyntaxError
    "Improper indentation.",                                        // IndentationError
    "Improper mixture of spaces and tabs.",                         // TabError
    // SystemError
    "Internal error in the Python interpreter.\n\nPlease report this to the Python "
    "maintainer, along with the traceback,\nthe Python version, and the hardware/OS platform "
    "and version.",
    "Inappropriate argument type.",                     // TypeError
    "Inappropriate argument value (of correct type).",  // ValueError
    "Unicode related error.",                           // UnicodeError
    "Unicode decoding error.",                          // UnicodeDecodeError
    "Unicode encoding error.",                          // UnicodeEncodeError
    "Unicode translation error.",                       // UnicodeTranslateError
    nullptr,                                            // ExceptionGroup
    "Base class for warning categories.",               // Warning
    // BytesWarning
    "Base class for warnings about bytes and buffer related problems, mostly\nrelated to "
    "conversion from str or comparing to str.",
    "Base class for warnings about deprecated features.",  // DeprecationWarning
    "Base class for warnings about encodings.",            // EncodingWarning
    // FutureWarning
    "Base class for warnings about constructs that will change semantically\nin the future.",
    "Base class for warnings about probable mistakes in module imports",  // ImportWarning
    // PendingDeprecationWarning
    "Base class for warnings about features which will be deprecated\nin the future.",
    "Base class for warnings about resource usage.",            // ResourceWarning
    "Base class for warnings about dubious runtime behavior.",  // RuntimeWarning
    "Base class for warnings about dubious syntax.",            // SyntaxWarning
    // UnicodeWarning
    "Base class for warnings about Unicode related problems, mostly\nrelated to conversion "
    "problems.",
    "Base class for warnings generated by user code.",  // UserWarning
};

}  // namespace brine
