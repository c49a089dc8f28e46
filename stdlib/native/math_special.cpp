// Gamma functions by Lanczos' sum, lengths of vectors and exact sums of floats.
//
// The gamma functions use the 13-term rational form of Lanczos' approximation with g = 6.02468
// (Godfrey, Pugh; the coefficients are those of Boost), which CPython uses too: results agree to
// the last digit. Lengths add the squares with their rounding errors (Dekker's splitting) and
// correct the root by one step of Newton's. Sums keep non-overlapping partial sums (Shewchuk).
// Tested by tests/lang/math_module/*.py.
#include <algorithm>
#include <cmath>
#include <vector>

#include "stdlib/native/math_parts.h"

namespace brine {
namespace {

constexpr double kPi = 3.141592653589793238462643383279502884;
constexpr double kLogPi = 1.144729885849400174143427351353058711647;

// ---- gamma

constexpr int kTerms = 13;
constexpr double kLanczosG = 6.024680040776729583740234375;
constexpr double kLanczosGMinusHalf = 5.524680040776729583740234375;
constexpr double kNumerator[kTerms] = {23531376880.410759688572007674451636754734846804940,
                                       42919803642.649098768957899047001988850926355848959,
                                       35711959237.355668049440185451547166705960488635843,
                                       17921034426.037209699919755754458931112671403265390,
                                       6039542586.3520280050642916443072979210699388420708,
                                       1439720407.3117216736632230727949123939715485786372,
                                       248874557.86205415651146038641322942321632125127801,
                                       31426415.585400194380614231628318205362874684987640,
                                       2876370.6289353724412254090516208496135991145378768,
                                       186056.26539522349504029498971604569928220784236328,
                                       8071.6720023658162106380029022722506138218516325024,
                                       210.82427775157934587250973392071336271166969580291,
                                       2.5066282746310002701649081771338373386264310793408};
constexpr double kDenominator[kTerms] = {
    0.0,       39916800.0, 120543840.0, 150917976.0, 105258076.0, 45995730.0, 13339535.0,
    2637558.0, 357423.0,   32670.0,     1925.0,      66.0,        1.0};

// Horner's rule from whichever end keeps the powers small.
double lanczos_sum(double x) {
  double numerator = 0, denominator = 0;
  if (x < 5.0) {
    for (int i = kTerms; i-- > 0;) {
      numerator = numerator * x + kNumerator[i];
      denominator = denominator * x + kDenominator[i];
    }
  } else {
    for (int i = 0; i < kTerms; i++) {
      numerator = numerator / x + kNumerator[i];
      denominator = denominator / x + kDenominator[i];
    }
  }
  return numerator / denominator;
}

// sin(pi * x), exact at multiples of a half.
double sin_pi(double x) {
  double y = std::fmod(std::fabs(x), 2.0), r = 0;
  switch (int(std::round(2.0 * y))) {
    case 0: r = std::sin(kPi * y); break;
    case 1: r = std::cos(kPi * (y - 0.5)); break;
    case 2: r = std::sin(kPi * (1.0 - y)); break;
    case 3: r = -std::cos(kPi * (y - 1.5)); break;
    default: r = std::sin(kPi * (y - 2.0)); break;
  }
  return std::copysign(1.0, x) * r;
}

constexpr int kFactorials = 23;
constexpr double kFactorial[kFactorials] = {1.0,
                                            1.0,
                                            2.0,
                                            6.0,
                                            24.0,
                                            120.0,
                                            720.0,
                                            5040.0,
                                            40320.0,
                                            362880.0,
                                            3628800.0,
                                            39916800.0,
                                            479001600.0,
                                            6227020800.0,
                                            87178291200.0,
                                            1307674368000.0,
                                            20922789888000.0,
                                            355687428096000.0,
                                            6402373705728000.0,
                                            121645100408832000.0,
                                            2432902008176640000.0,
                                            51090942171709440000.0,
                                            1124000727777607680000.0};

}  // namespace

MathOutcome gamma_of(double x, double* result) {
  auto answer = [result](double r, MathOutcome outcome = MathOutcome::Ok) {
    *result = r;
    return outcome;
  };
  if (!std::isfinite(x))
    return std::isnan(x) || x > 0 ? answer(x) : answer(NAN, MathOutcome::Domain);
  if (x == 0) return answer(std::copysign(INFINITY, x), MathOutcome::Domain);
  if (x == std::floor(x)) {
    if (x < 0) return answer(NAN, MathOutcome::Domain);
    if (x <= kFactorials) return answer(kFactorial[int(x) - 1]);
  }
  double size = std::fabs(x);
  if (size < 1e-20) {
    double r = 1.0 / x;
    return answer(r, std::isinf(r) ? MathOutcome::Range : MathOutcome::Ok);
  }
  if (size > 200.0) return x < 0 ? answer(0.0 / sin_pi(x)) : answer(INFINITY, MathOutcome::Range);
  // z is what rounding took from y, worked out so that the compiler's sum is exact.
  double y = size + kLanczosGMinusHalf, z;
  if (size > kLanczosGMinusHalf) {
    double q = y - size;
    z = q - kLanczosGMinusHalf;
  } else {
    double q = y - kLanczosGMinusHalf;
    z = q - size;
  }
  z = z * kLanczosG / y;
  double r;
  if (x < 0) {
    r = -kPi / sin_pi(size) / size * std::exp(y) / lanczos_sum(size);
    r -= z * r;
    if (size < 140.0) {
      r /= std::pow(y, size - 0.5);
    } else {
      double root = std::pow(y, size / 2.0 - 0.25);
      r /= root;
      r /= root;
    }
  } else {
    r = lanczos_sum(size) / std::exp(y);
    r += z * r;
    if (size < 140.0) {
      r *= std::pow(y, size - 0.5);
    } else {
      double root = std::pow(y, size / 2.0 - 0.25);
      r *= root;
      r *= root;
    }
  }
  return answer(r, std::isinf(r) ? MathOutcome::Range : MathOutcome::Ok);
}

MathOutcome log_gamma_of(double x, double* result) {
  if (!std::isfinite(x)) {
    *result = std::isnan(x) ? x : INFINITY;
    return MathOutcome::Ok;
  }
  if (x == std::floor(x) && x <= 2.0) {
    *result = x <= 0 ? INFINITY : 0.0;
    return x <= 0 ? MathOutcome::Domain : MathOutcome::Ok;
  }
  double size = std::fabs(x);
  if (size < 1e-20) {
    *result = -std::log(size);
    return MathOutcome::Ok;
  }
  double r = std::log(lanczos_sum(size)) - kLanczosG;
  r += (size - 0.5) * (std::log(size + kLanczosG - 0.5) - 1);
  if (x < 0) r = kLogPi - std::log(std::fabs(sin_pi(size))) - std::log(size) - r;
  *result = r;
  return std::isinf(r) ? MathOutcome::Range : MathOutcome::Ok;
}

// ---- lengths

namespace {

// A running sum of products that keeps what rounding loses, for each of the three pieces of a
// square apart.
struct SquareSum {
  double sum = 1.0, lost_high = 0, lost_middle = 0, lost_low = 0;

  static void split(double x, double* high, double* low) {
    double t = x * 134217729.0;  // 2^27 + 1
    *high = t - (t - x);
    *low = x - *high;
  }
  void add(double piece, double& lost) {
    double before = sum;
    sum += piece;
    lost += (before - sum) + piece;
  }
  void add_square(double x) {
    double high, low;
    split(x, &high, &low);
    add(high * high, lost_high);
    add(2.0 * high * low, lost_middle);
    lost_low += low * low;
  }
  void take_square(double x) {
    double high, low;
    split(x, &high, &low);
    add(-high * high, lost_high);
    add(-2.0 * high * low, lost_middle);
    add(-low * low, lost_low);
  }
  double value() const { return sum - 1.0 + (lost_high + lost_middle + lost_low); }
};

}  // namespace

double vector_length(std::span<double> coordinates) {
  double largest = 0;
  bool has_nan = false;
  for (double& x : coordinates) {
    x = std::fabs(x);
    has_nan |= std::isnan(x);
    if (x > largest) largest = x;
  }
  if (std::isinf(largest)) return largest;
  if (has_nan) return NAN;
  if (largest == 0 || coordinates.size() <= 1) return largest;
  int exponent;
  std::frexp(largest, &exponent);
  SquareSum squares;
  if (exponent < -1023) {  // the scale would overflow
    for (double x : coordinates) {
      x /= largest;
      squares.add(x * x, squares.lost_high);
    }
    return largest * std::sqrt(squares.sum - 1.0 + squares.lost_high);
  }
  double scale = std::ldexp(1.0, -exponent);
  for (double x : coordinates) squares.add_square(x * scale);
  double root = std::sqrt(squares.value());
  squares.take_square(root);
  return (root + squares.value() / (2.0 * root)) / scale;
}

// ---- exact sums

SumOutcome exact_sum(std::span<const double> values, double* result) {
  std::vector<double> partials;  // of growing size, not overlapping
  double specials = 0, infinities = 0;
  for (double x : values) {
    double original = x;
    size_t kept = 0;
    for (double y : partials) {
      if (std::fabs(x) < std::fabs(y)) std::swap(x, y);
      double high = x + y, low = y - (high - x);
      if (low != 0) partials[kept++] = low;
      x = high;
    }
    partials.resize(kept);
    if (x == 0) continue;
    if (std::isfinite(x)) {
      partials.push_back(x);
      continue;
    }
    if (std::isfinite(original)) return SumOutcome::Overflow;
    if (std::isinf(original)) infinities += original;
    specials += original;
    partials.clear();
  }
  if (specials != 0) {
    *result = specials;
    return std::isnan(infinities) ? SumOutcome::Invalid : SumOutcome::Ok;
  }
  double high = 0, low = 0;
  size_t n = partials.size();
  if (n > 0) {
    high = partials[--n];
    while (n > 0) {
      double x = high, y = partials[--n];
      high = x + y;
      low = y - (high - x);
      if (low != 0) break;
    }
    // A tie that further partials decide rounds away from where the half was.
    if (n > 0 && ((low < 0 && partials[n - 1] < 0) || (low > 0 && partials[n - 1] > 0))) {
      double y = low * 2.0, x = high + y;
      if (y == x - high) high = x;
    }
  }
  *result = high;
  return SumOutcome::Ok;
}

}  // namespace brine
