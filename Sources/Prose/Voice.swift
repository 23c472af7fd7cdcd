/// Whose words a stretch of text is.
package enum Voice: UInt8, Sendable, CaseIterable, Comparable {
  case narration
  /// Said aloud.
  case speech
  /// Thought in words, such as an emphasised sentence of its own.
  case thought
  /// A letter, a sign, a newspaper: written by somebody in the story.
  case document
  case verse
  case heading

  package static func < (left: Voice, right: Voice) -> Bool { left.rawValue < right.rawValue }
}
