#pragma once
#include <stddef.h>
#include <stdint.h>

/// The inner products of one vector with many rows that stand behind one another.
///
/// `products` gets one sum for each row; exact while `dimension` is at most 133,000. Pointers need no
/// alignment. Linear in `rows` times `dimension`.
void inner_products(const int8_t *vector, const int8_t *rows, size_t dimension, size_t count,
                    int32_t *products);

/// Adds `weight` times each component of a row to `sums`.
void add_weighted(const int8_t *row, int32_t weight, size_t dimension, int32_t *sums);
