// Floor of `fabula build epub`, cold: for each chapter in order read the file, skip its header,
// parse and render it with libcmark, compress the result with libdeflate at level 6 into memory;
// then one write of everything. No container, no styles, no checks, no cache.
//
// usage: floor-epub STORY_DIR OUTPUT

#define _GNU_SOURCE
#include <cmark.h>
#include <dirent.h>
#include <err.h>
#include <fcntl.h>
#include <libdeflate.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static int is_chapter(const struct dirent *entry) {
  const char *dot = strrchr(entry->d_name, '.');
  return dot != NULL && strcmp(dot, ".md") == 0;
}

// The first byte after a `---` header.
static const char *body(const char *text, const char *end) {
  if (end - text < 4 || memcmp(text, "---\n", 4) != 0) return text;
  const char *close = memmem(text, (size_t)(end - text), "\n---\n", 5);
  return close == NULL ? text : close + 5;
}

int main(int argc, char **argv) {
  if (argc != 3) errx(2, "usage: floor-epub STORY_DIR OUTPUT");
  char folder[4096];
  snprintf(folder, sizeof folder, "%s/chapters", argv[1]);
  struct dirent **names;
  int count = scandir(folder, &names, is_chapter, alphasort);
  int directory = open(folder, O_RDONLY | O_DIRECTORY);
  if (count < 0 || directory < 0) err(1, "%s", folder);

  struct libdeflate_compressor *compressor = libdeflate_alloc_compressor(6);
  char *text = NULL, *output = NULL;
  size_t text_room = 0, output_room = 0, written = 0;
  for (int i = 0; i < count; i++) {
    struct stat info;
    int file = openat(directory, names[i]->d_name, O_RDONLY);
    if (file < 0 || fstat(file, &info) != 0) err(1, "%s", names[i]->d_name);
    size_t size = (size_t)info.st_size;
    if (size > text_room) text = realloc(text, text_room = size * 2);
    if (read(file, text, size) != (ssize_t)size) err(1, "%s", names[i]->d_name);
    close(file);

    const char *start = body(text, text + size);
    cmark_node *document =
        cmark_parse_document(start, (size_t)(text + size - start), CMARK_OPT_DEFAULT);
    char *html = cmark_render_html(document, CMARK_OPT_DEFAULT);
    cmark_node_free(document);

    size_t length = strlen(html);
    size_t bound = libdeflate_deflate_compress_bound(compressor, length);
    if (written + bound > output_room) output = realloc(output, output_room = (written + bound) * 2);
    written += libdeflate_deflate_compress(compressor, html, length, output + written, bound);
    free(html);
  }
  int result = open(argv[2], O_WRONLY | O_CREAT | O_TRUNC, 0666);
  if (result < 0 || write(result, output, written) != (ssize_t)written) err(1, "%s", argv[2]);
  printf("%d chapters, %zu bytes\n", count, written);
}
