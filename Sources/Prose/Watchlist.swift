import Manuscript

/// What the text is searched for on behalf of rules: names, words that give a secret away, titles,
/// roles.
package struct Watchlist: Sendable, Equatable {
  package enum Kind: UInt8, Sendable {
    /// A name of a bible entry, as ``BibleNames`` knows it.
    case name
    /// One of a secret's `terms`.
    case term
    /// A title with a character's name, from the facts `title` or `rank`, such as `Captain Quill`.
    case title
    /// A word by which the text may call a character instead of by name, such as `ferryman`.
    case role

    /// Whether it is found among names; the others are looked for apart from them.
    package var isName: Bool { self == .name || self == .title }
  }

  package struct Needle: Sendable, Equatable {
    package var kind: Kind
    package var text: String
    /// Indices in ``Bible/entries``; more than one where a name is ambiguous.
    package var entries: [Int]
    /// For ``Kind/title``, the index of the fact; else -1.
    package var fact: Int

    package init(_ kind: Kind, _ text: String, entries: [Int], fact: Int = -1) {
      self.kind = kind
      self.text = text
      self.entries = entries
      self.fact = fact
    }
  }

  package var needles: [Needle]

  package init(_ needles: [Needle] = []) { self.needles = needles }
}
