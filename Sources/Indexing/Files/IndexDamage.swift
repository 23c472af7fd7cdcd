/// What is wrong with a file of an index that was damaged, or that something else wrote.
package struct IndexDamage: Error, Equatable {
  /// The file's name, such as `postings`.
  package var file: String
  /// A sentence's end, such as `it ends in the middle of a segment`.
  package var reason: String

  package init(_ file: String, _ reason: String) {
    self.file = file
    self.reason = reason
  }
}
