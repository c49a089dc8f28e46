// Catch2 as the tests see it. Debian 12 has version 2, other systems 3; headers and a few names differ, and the
// difference stays in this file and in main.cpp. Every unit test includes it, and so proves it.
#pragma once

#if __has_include(<catch2/catch_all.hpp>)
#include <catch2/catch_all.hpp>
#define BRINE_CATCH_VERSION 3
using Catch::Approx;
#else
#include <catch2/catch.hpp>
#define BRINE_CATCH_VERSION 2
#endif
