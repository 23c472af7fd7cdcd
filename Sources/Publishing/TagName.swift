/// What the name of a tag means for the words of a page.
enum TagName {
  case paragraph, heading, rule, orderedList, bulletList, item
  case header, anchor, span
  /// Its content is no part of the chapter.
  case skipped
  case other
}
