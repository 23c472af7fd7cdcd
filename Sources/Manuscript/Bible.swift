/// What is true in the story: bible.yaml, or bible/*.yaml, with every short form in its long form.
package struct Bible: Sendable, Equatable {
  /// By kind in the order of ``BibleEntry/Kind``, then by file, then as written.
  ///
  /// No two entries of a kind have equal keys, case and diacritics aside.
  package var entries: [BibleEntry]

  package init(entries: [BibleEntry] = []) {
    self.entries = entries
  }

  /// The entries of one kind, in the order written.
  package func entries(of kind: BibleEntry.Kind) -> [BibleEntry] {
    entries.filter { $0.kind == kind }
  }

  package var characters: [BibleEntry] { entries(of: .character) }
  package var places: [BibleEntry] { entries(of: .place) }
  package var objects: [BibleEntry] { entries(of: .object) }
  package var plotlines: [BibleEntry] { entries(of: .plotline) }
  package var secrets: [BibleEntry] { entries(of: .secret) }
  package var setups: [BibleEntry] { entries(of: .setup) }
  package var events: [BibleEntry] { entries(of: .event) }
  package var terms: [BibleEntry] { entries(of: .term) }
  package var rules: [BibleEntry] { entries(of: .rule) }

  /// The entries that a reference can mean; more than one where it is ambiguous.
  ///
  /// - Complexity: O(*names*); make one ``BibleNames`` to resolve many references.
  package func resolve(_ reference: String, kinds: Set<BibleEntry.Kind>? = nil) -> [BibleEntry] {
    BibleNames(self).resolve(reference, kinds: kinds).map { entries[$0] }
  }
}
