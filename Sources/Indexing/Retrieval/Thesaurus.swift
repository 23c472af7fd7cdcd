/// Words that mean nearly the same, of one language.
package protocol Thesaurus: Sendable {
  /// The words nearest in meaning to a word, nearest first, without itself; none for a word that is
  /// not known.
  ///
  /// - Parameter word: UTF-8, as it stands in a text.
  /// - Returns: Words in lower case, each with its nearness, above 0 and at most 1.
  func words(near word: [UInt8]) -> [(word: [UInt8], nearness: Double)]
}
