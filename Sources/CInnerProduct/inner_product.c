#include "CInnerProduct.h"

// The same loops for several processors: the compiler makes vector code for each, and the loader takes
// the one that fits. Whole numbers: every version gives the same sums.
#if defined(__x86_64__) && defined(__linux__)
#define EACH_PROCESSOR \
  __attribute__((target_clones("arch=x86-64-v4", "arch=x86-64-v3", "default")))
#else
#define EACH_PROCESSOR
#endif

EACH_PROCESSOR
void inner_products(const int8_t *vector, const int8_t *rows, size_t dimension, size_t count,
                    int32_t *products) {
  for (size_t row = 0; row < count; row++, rows += dimension) {
    int32_t sum = 0;
    for (size_t i = 0; i < dimension; i++) sum += (int16_t)vector[i] * (int16_t)rows[i];
    products[row] = sum;
  }
}

EACH_PROCESSOR
void add_weighted(const int8_t *row, int32_t weight, size_t dimension, int32_t *sums) {
  for (size_t i = 0; i < dimension; i++) sums[i] += weight * (int32_t)row[i];
}
