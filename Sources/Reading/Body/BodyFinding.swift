/// A problem of a body, before it is put into words.
enum BodyFinding: Equatable {
  case conflict
  case unclosedComment
  case unclosedFence
  case criticMarkup
  case embed
  case droppedTag(String)
  case undefinedNote(String)
  case repeatedNote(String)
  case unusedNote(String)
  case missingAlt
  case runTogether
  /// A link definition whose destination reads like a word.
  case linkDefinition
  /// Letters that no kind of markup explains.
  case unread
}
