import Manuscript

/// Who, by a chapter's header and its scenes, is there.
struct Cast {
  /// A name as listed.
  struct Listing {
    var reference: Located<String>
    /// Index in ``ChapterFacts/scenes``; `nil` for the header.
    var scene: Int?
    /// The characters that it can mean; more than one where it is ambiguous.
    var entries: [Int]

    /// The one character that it means.
    var entry: Int? { entries.count == 1 ? entries[0] : nil }
  }

  /// The header's first, then scene by scene.
  let listings: [Listing]
  /// Whether the header says who is there.
  let isDeclared: Bool

  private let members: Set<Int>

  init(_ chapter: ChapterFacts, names: BibleNames) {
    func listed(_ references: [Located<String>]?, scene: Int?) -> [Listing] {
      (references ?? []).map { reference in
        Listing(
          reference: reference, scene: scene,
          entries: names.resolve(reference.value, kinds: [.character]))
      }
    }
    var listings = listed(chapter.header.characters, scene: nil)
    for (index, scene) in chapter.scenes.enumerated() {
      listings += listed(scene.characters, scene: index)
    }
    self.listings = listings
    isDeclared = chapter.header.characters != nil
    members = Set(listings.flatMap(\.entries))
  }

  /// Whether some name of the header or a scene can mean the character.
  func lists(_ character: Int) -> Bool { members.contains(character) }

  /// Whether a name of the list can mean the character.
  static func lists(
    _ character: Int, in references: [Located<String>], _ names: BibleNames
  ) -> Bool {
    references.contains { names.resolve($0.value, kinds: [.character]).contains(character) }
  }
}
