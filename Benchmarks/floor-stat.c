// Floor of a build that finds nothing to do: stat every path of a list, with one descriptor per
// directory. Paths of one directory stand together in the list.
//
// usage: floor-stat LIST

#define _GNU_SOURCE
#include <err.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

int main(int argc, char **argv) {
  if (argc != 2) errx(2, "usage: floor-stat LIST");
  struct stat info;
  int list = open(argv[1], O_RDONLY);
  if (list < 0 || fstat(list, &info) != 0) err(1, "%s", argv[1]);
  char *text = mmap(NULL, (size_t)info.st_size, PROT_READ | PROT_WRITE, MAP_PRIVATE, list, 0);
  if (text == MAP_FAILED) err(1, "%s", argv[1]);

  char *end = text + info.st_size, *folder = "";
  size_t folder_length = 0, count = 0;
  long long total = 0;
  int directory = AT_FDCWD;
  for (char *path = text, *next; path < end; path = next) {
    char *stop = memchr(path, '\n', (size_t)(end - path));
    if (stop == NULL) errx(1, "the last line of %s has no end", argv[1]);
    *stop = 0;
    next = stop + 1;
    char *slash = memrchr(path, '/', (size_t)(stop - path));
    if (slash == NULL) errx(1, "%s has no directory", path);
    size_t length = (size_t)(slash - path);
    if (length != folder_length || memcmp(path, folder, length) != 0) {
      if (directory != AT_FDCWD) close(directory);
      *slash = 0;
      directory = open(path, O_PATH | O_DIRECTORY);
      if (directory < 0) err(1, "%s", path);
      folder = path;
      folder_length = length;
    }
    if (fstatat(directory, slash + 1, &info, 0) != 0) err(1, "%s", slash + 1);
    total += info.st_size;
    count++;
  }
  printf("%zu files, %lld bytes\n", count, total);
}
