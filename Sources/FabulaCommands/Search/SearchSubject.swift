import Checking
import Manuscript

/// Somebody, a place or a plotline that passages must have to do with.
struct SearchSubject {
  let kind: BibleEntry.Kind
  /// Indices in ``Bible/entries``, for a place also of those inside it; empty for what only headers
  /// name.
  private(set) var entries: Set<Int> = []
  /// Spellings by which headers name it, folded.
  private var spellings: Set<String> = []

  /// - Parameters:
  ///   - name: As typed.
  ///   - kind: A character, a place or a plotline.
  ///   - story: Where it is looked for.
  /// - Throws: ``CommandProblem`` for a name of nobody, or of several.
  init(_ name: String, _ kind: BibleEntry.Kind, in story: SearchStory) throws(CommandProblem) {
    self.kind = kind
    let checked = story.checked
    let found = story.names.entries(called: name).filter { checked.bible.entries[$0].kind == kind }
    if found.count > 1 {
      let keys = found.map { checked.bible.entries[$0].key.value }
      throw CommandProblem(
        "'\(name)' could be \(Wording.list(keys, "or")).", help: ["name one of them"],
        status: .usage)
    }
    if let entry = found.first {
      entries = [entry]
      if kind == .place { entries.formUnion(Self.places(inside: entry, of: checked)) }
      for entry in entries {
        for name in story.names.names(of: entry) { spellings.insert(NameFolding.fold(name)) }
      }
      return
    }
    let folded = NameFolding.fold(name)
    let chapters = checked.chapters.prefix(story.end ?? checked.chapters.count)
    let named = chapters.flatMap { Self.names(kind, in: $0) }
    guard !folded.isEmpty, named.contains(where: { NameFolding.fold($0) == folded }) else {
      throw Self.unknown(name, kind, story.names, named)
    }
    spellings = [folded]
  }

  /// Whether a scene is set there, belongs to the plotline, or shows the character by its header; a
  /// chapter's own header tells only whose view, where and which plotlines.
  func isShown(in facts: ChapterFacts, scene: Int?) -> Bool {
    let header = facts.header
    let own = scene.flatMap { facts.scenes.indices.contains($0) ? facts.scenes[$0] : nil }
    let names: [Located<String>?] =
      switch kind {
      case .place: [own?.place ?? header.place]
      case .plotline: header.plotlines
      default: [own?.pov ?? header.pov] + (own?.characters ?? [])
      }
    return names.contains { name in
      name.map { spellings.contains(NameFolding.fold($0.value)) } ?? false
    }
  }

  /// Everything of a kind that a chapter's headers name.
  private static func names(_ kind: BibleEntry.Kind, in facts: ChapterFacts) -> [String] {
    let header = facts.header
    let names: [Located<String>?] =
      switch kind {
      case .place: [header.place] + facts.scenes.map(\.place)
      case .plotline: header.plotlines
      default:
        [header.pov] + (header.characters ?? []) + facts.scenes.map(\.pov)
          + facts.scenes.flatMap { $0.characters ?? [] }
      }
    return names.compactMap { $0?.value }
  }

  private static func places(inside outer: Int, of story: CheckedStory) -> [Int] {
    story.bible.entries.indices.filter { index in
      var place = index
      for _ in 0..<16 {
        guard let within = story.entry(story.bible.entries[place].location.within, .place),
          within != place
        else { return false }
        if within == outer { return true }
        place = within
      }
      return false
    }
  }

  private static func unknown(
    _ name: String, _ kind: BibleEntry.Kind, _ names: NamesAsOf, _ named: [String]
  ) -> CommandProblem {
    let word =
      switch kind {
      case .place: "place"
      case .plotline: "plotline"
      default: "character"
      }
    let nearest =
      names.nearest(to: name, kind) ?? EditDistance.nearest(to: name, in: named)
    return CommandProblem(
      "No \(word) is called '\(name)'.",
      help: [
        nearest.map { "did you mean \($0)?" }
          ?? "look at \(kind.rawValue): in bible.yaml, and at the headers of chapters"
      ], status: .usage)
  }
}
