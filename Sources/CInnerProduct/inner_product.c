#include "CInnerProduct.h"

void inner_products(const int8_t *vector, const int8_t *rows, size_t dimension, size_t count,
                    int32_t *products) {
  for (size_t row = 0; row < count; row++, rows += dimension) {
    int32_t sum = 0;
    for (size_t i = 0; i < dimension; i++) sum += (int32_t)vector[i] * (int32_t)rows[i];
    products[row] = sum;
  }
}

void add_weighted(const int8_t *row, int32_t weight, size_t dimension, int32_t *sums) {
  for (size_t i = 0; i < dimension; i++) sums[i] += weight * (int32_t)row[i];
}
