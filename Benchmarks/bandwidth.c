// How fast one thread reads memory: the sum of 512 MB of 64-bit numbers, far more than any cache.
// Prints a pass a line in GB/s, after one that touches every page.
//
// usage: bandwidth PASSES

#define _GNU_SOURCE
#include <err.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <time.h>

static double seconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return (double)now.tv_sec + (double)now.tv_nsec * 1e-9;
}

int main(int argc, char **argv) {
  if (argc != 2) errx(2, "usage: bandwidth PASSES");
  size_t bytes = (size_t)512 << 20, count = bytes / sizeof(uint64_t);
  uint64_t *numbers =
      mmap(NULL, bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if (numbers == MAP_FAILED) err(1, "512 MB of memory");
  madvise(numbers, bytes, MADV_HUGEPAGE);
  for (size_t i = 0; i < count; i++) numbers[i] = i;

  uint64_t all = 0;
  for (int pass = 0; pass < atoi(argv[1]); pass++) {
    double start = seconds();
    uint64_t sums[16] = {0};
    for (size_t i = 0; i < count; i += 16)
      for (size_t lane = 0; lane < 16; lane++) sums[lane] += numbers[i + lane];
    double taken = seconds() - start;
    for (size_t lane = 0; lane < 16; lane++) all += sums[lane];
    printf("%.2f\n", (double)bytes / taken * 1e-9);
  }
  fprintf(stderr, "%llu\n", (unsigned long long)all);  // so that the sums are needed
}
