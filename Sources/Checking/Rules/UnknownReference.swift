package import Manuscript

/// A name that refers to nothing: in a header to the bible, in the bible to another entry, a chapter
/// or an event.
///
/// A kind of entry that the bible does not declare at all is not checked: names are then only names.
package struct UnknownReference: Rule {
  package static let code = "unknown-reference"

  package static let article = RuleArticle(
    .declaredAgainstDeclared, taxonomy: "Nomenclature Confusions",
    summary: "A header or the bible names somebody or something that has no entry.",
    looksAt: """
      Every name in a chapter's or scene's header (pov, characters, mentions, silent, place, objects, \
      plotlines, events, changes) and in the bible (relations, holders, knowers, places within places, \
      events before and after events, chapters from which something holds). Keys, ids, names and \
      aliases count, whatever their case and accents.

      A kind of entry that the bible does not have at all is not checked, nor are points of the story \
      with a digit in them, which may be dates.
      """,
    fires: .init(
      "The header says Mira where the bible has Mara.",
      """
      === bible.yaml
      characters: [Mara Quill, Tobias Quill]
      === chapters/01-arrival.md
      ---
      pov: Mira
      ---

      The boat was late.
      """),
    silent: .init(
      "First name, surname with title and capitals are all ways to call her.",
      """
      === bible.yaml
      characters:
        Mara: {name: Mara Quill, pronouns: she, aliases: [Birdie]}
      === chapters/01-arrival.md
      ---
      pov: MARA
      characters: Birdie, Miss Quill
      place: nowhere in particular
      ---

      The boat was late.
      """),
    fix: [
      "Correct the name where it is used.", "Add the entry, or the name as an alias, to the bible.",
    ])

  package init() {}

  package func check(_ story: CheckedStory) -> [Diagnostic] {
    var search = Search(story)
    for chapter in story.chapters {
      search.look(in: chapter.header)
      for scene in chapter.scenes {
        search.expectPointOfView(scene.pov)
        scene.characters?.forEach { search.expect($0, .character) }
        search.expect(scene.place, .place)
      }
    }
    for entry in story.bible.entries { search.look(in: entry) }
    return search.diagnostics
  }
}

/// One pass over the references of a story.
private struct Search {
  let names: BibleNames
  let declared: Set<BibleEntry.Kind>
  let chapters: Set<String>
  let handles: [String]
  var diagnostics: [Diagnostic] = []
  private var guesses: [String: String?] = [:]

  init(_ story: CheckedStory) {
    names = story.names
    declared = Set(story.bible.entries.map(\.kind))
    handles = story.chapters.map(\.handle)
    chapters = Set(
      story.chapters.flatMap { chapter -> [String] in
        let name = chapter.path.split(separator: "/").last.map(String.init) ?? ""
        let stem = name.split(separator: ".").dropLast().joined(separator: ".")
        return [chapter.handle, chapter.path, name, stem].map(NameFolding.fold)
      })
  }

  mutating func look(in header: ChapterHeader) {
    expectPointOfView(header.pov)
    header.characters?.forEach { expect($0, .character) }
    header.mentions?.forEach { expect($0, .character) }
    header.silent.forEach { expect($0, .character) }
    for handling in header.objects {
      expect(handling.object, .object)
      expect(handling.who, .character, .place)
    }
    expect(header.place, .place)
    header.plotlines.forEach { expect($0, .plotline) }
    header.events.forEach { expect($0, .event) }
    for change in header.changes { expect(change.who, .character, .object, .place) }
  }

  mutating func look(in entry: BibleEntry) {
    for relation in entry.relations {
      // Captain of a ship, daughter of the house: only kin must be somebody.
      if KinWord(relation.kind.value) != nil || names.resolve(relation.to.value).isEmpty {
        expect(relation.to, .character)
      }
      moments(relation.from, relation.until)
    }
    for interval in entry.heldBy { expect(interval.who, .character, .place, .object) }
    for interval in entry.knownBy { expect(interval.who, .character) }
    for interval in entry.heldBy + entry.knownBy { moments(interval.from, interval.until) }
    for fact in entry.facts {
      moments(fact.from, fact.until)
      if let source = fact.source { moments(source.chapter) }
    }
    for condition in entry.conditions {
      expect(condition.who, .character)
      moments(condition.from, condition.until)
    }
    for alias in entry.revealed { moments(alias.from, alias.until) }
    for span in entry.thread.dormant { moments(span.from, span.until) }
    expect(entry.location.within, .place)
    for journey in entry.location.travel { expect(journey.to, .place) }
    for person in entry.occurrence.who { expect(person, .character) }
    expect(entry.occurrence.place, .place)
    for event in entry.occurrence.after + entry.occurrence.before + entry.occurrence.during {
      expect(event, .event)
    }
    moments(entry.knownFrom, entry.life.died)
    moments(entry.thread.opens, entry.thread.due, entry.thread.closes)
    for moment in entry.thread.planted + entry.thread.paid { moments(moment) }
  }

  /// Words under `pov` that stand for nobody are let pass.
  mutating func expectPointOfView(_ reference: Located<String>?) {
    guard let reference, !Self.nobody.contains(NameFolding.fold(reference.value)) else { return }
    expect(reference, .character)
  }

  /// What was probably meant; for the first references only, since a look at every name takes time.
  private mutating func guess(
    _ reference: String, _ kind: String, _ search: () -> String?
  ) -> String? {
    let key = kind + "\n" + NameFolding.fold(reference)
    if let known = guesses[key] { return known }
    guard guesses.count < 64 else { return nil }
    let found = search()
    guesses.updateValue(found, forKey: key)
    return found
  }

  private static let nobody: Set<String> = [
    "omniscient", "narrator", "the narrator", "none", "nobody", "author", "objective",
  ]

  mutating func expect(_ reference: Located<String>?, _ kinds: BibleEntry.Kind...) {
    guard let reference, kinds.contains(where: declared.contains) else { return }
    guard names.resolve(reference.value, kinds: Set(kinds)).isEmpty else { return }
    let names = names
    let nearest = guess(reference.value, kinds[0].rawValue) {
      names.nearest(to: reference.value, kinds: Set(kinds))
    }
    diagnostics.append(.unknown(reference, kinds[0], nearest: nearest))
  }

  /// Moments are chapters, events or times; whatever holds a digit is taken for a time.
  private mutating func moments(_ references: Located<String>?...) {
    for case let reference? in references {
      let text = reference.value
      guard !text.utf8.contains(where: { (0x30...0x39).contains($0) }),
        !chapters.contains(NameFolding.fold(text)),
        names.resolve(text, kinds: [.event]).isEmpty
      else { continue }
      let handles = handles
      let nearest = guess(text, "") { EditDistance.nearest(to: text, in: handles) }
      diagnostics.append(.unknownMoment(reference, nearest: nearest))
    }
  }
}

extension Diagnostic {
  fileprivate static func unknown(
    _ reference: Located<String>, _ kind: BibleEntry.Kind, nearest: String?
  ) -> Diagnostic {
    let what: String
    switch kind {
    case .character: what = "no character is called"
    case .place: what = "no place is called"
    case .plotline: what = "no plotline is called"
    case .event: what = "no event is called"
    default: what = "nothing in the bible is called"
    }
    let guess = nearest.map { "; did you mean '\($0)'?" } ?? ""
    return Diagnostic(
      .error, UnknownReference.code, "\(what) '\(reference.value)' in the bible\(guess)",
      at: reference.range,
      help: ["Correct the name, or add it to bible.yaml, under \(kind.rawValue) or as an alias."])
  }

  fileprivate static func unknownMoment(
    _ reference: Located<String>, nearest: String?
  ) -> Diagnostic {
    let guess = nearest.map { "; did you mean '\($0)'?" } ?? ""
    return Diagnostic(
      .error, UnknownReference.code, "no chapter or event is called '\(reference.value)'\(guess)",
      at: reference.range,
      help: ["Name a chapter by its handle (its file name without number), an event, or a date."])
  }
}
