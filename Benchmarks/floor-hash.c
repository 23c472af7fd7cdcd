// Floor of a build after every file was touched: open, read and hash (SHA-256, OpenSSL) every
// file of a list, with one descriptor per directory. Paths of one directory stand together.
//
// usage: floor-hash LIST

#define _GNU_SOURCE
#include <err.h>
#include <fcntl.h>
#include <openssl/evp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

int main(int argc, char **argv) {
  if (argc != 2) errx(2, "usage: floor-hash LIST");
  struct stat info;
  int list = open(argv[1], O_RDONLY);
  if (list < 0 || fstat(list, &info) != 0) err(1, "%s", argv[1]);
  char *text = mmap(NULL, (size_t)info.st_size, PROT_READ | PROT_WRITE, MAP_PRIVATE, list, 0);
  if (text == MAP_FAILED) err(1, "%s", argv[1]);

  EVP_MD *sha256 = EVP_MD_fetch(NULL, "SHA256", NULL);  // once: a look-up per file costs more
  EVP_MD_CTX *context = EVP_MD_CTX_new();
  if (sha256 == NULL || context == NULL) errx(1, "no SHA-256 in OpenSSL");
  char *end = text + info.st_size, *folder = "", *buffer = NULL;
  size_t folder_length = 0, room = 0, count = 0;
  unsigned char digest[EVP_MAX_MD_SIZE], all = 0;
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
    int file = openat(directory, slash + 1, O_RDONLY);
    if (file < 0 || fstat(file, &info) != 0) err(1, "%s", slash + 1);
    size_t size = (size_t)info.st_size;
    if (size > room) buffer = realloc(buffer, room = size * 2);
    if (read(file, buffer, size) != (ssize_t)size) err(1, "%s", slash + 1);
    close(file);
    if (!EVP_DigestInit_ex2(context, sha256, NULL) || !EVP_DigestUpdate(context, buffer, size) ||
        !EVP_DigestFinal_ex(context, digest, NULL))
      errx(1, "hashing failed");
    all ^= digest[0];
    count++;
  }
  printf("%zu files, %02x\n", count, all);
}
