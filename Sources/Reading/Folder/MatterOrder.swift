/// The order in which printed books carry what is not the story, by file name.
enum MatterOrder {
  static let front = [
    "praise", "also-by", "title-page", "copyright", "imprint", "dedication", "epigraph", "foreword",
    "preface", "acknowledgements", "acknowledgments", "introduction", "content-note",
    "content-warning", "map", "maps", "characters", "cast", "family-tree", "a-note-on-the-text",
  ]

  static let back = [
    "afterword", "authors-note", "author-note", "historical-note", "glossary", "appendix", "notes",
    "bibliography", "reading-group-questions", "acknowledgements", "acknowledgments",
    "about-the-author", "also-by", "preview", "colophon", "copyright",
  ]
}
