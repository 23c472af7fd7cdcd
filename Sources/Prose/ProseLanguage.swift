/// What the tool knows of a language's prose: the primary subtag of a BCP 47 tag, lower case.
package struct ProseLanguage: Sendable, Hashable {
  package let code: String

  /// - Parameter tag: A BCP 47 tag such as `en-GB`.
  package init(_ tag: String) {
    code = tag.prefix { $0 != "-" && $0 != "_" }.lowercased()
  }
}
