import Chronology
package import Manuscript

/// One name for two people, places or things, so that nobody can tell which is meant.
package struct AliasCollision: Rule {
  package static let code = "alias-collision"

  package static let article = RuleArticle(
    .declaredAgainstDeclared, taxonomy: "Nomenclature Confusions",
    summary: "Two entries of the bible that could be confused have one name.",
    looksAt: """
      The keys, ids, names and aliases that are typed in the bible, of characters, places and objects. \
      Wherever such a name is used, in a header or in the text, it is not known who is meant, and rules \
      that need to know stay silent.

      What is silent: `shared: yes` on either entry; surnames and titles with surname, which a family \
      shares; characters of whom one died before the other was born; two entries for one person, such \
      as `relations: [alter ego of Hyde]`; a place and an object, since a ship is both.
      """,
    fires: .init(
      "Two children are both called Birdie.",
      """
      === bible.yaml
      characters:
        Mara: {aliases: [Birdie]}
        Anna: {aliases: [Birdie]}
      === chapters/01-arrival.md
      The boat was late.
      """),
    silent: .init(
      "Father and son are both Mr Quill, as families are, and a ship is a place and a thing.",
      """
      === bible.yaml
      characters:
        Tobias: {name: Tobias Quill, aliases: [Mr Quill]}
        Jonas: {name: Jonas Quill, aliases: [Mr Quill]}
      places: [the Anna]
      objects: [the Anna]
      === chapters/01-arrival.md
      The boat was late.
      """),
    fix: [
      "Take the name out of one of the two entries.",
      "Put `shared: yes` on one of them if both bear the name.",
    ])

  package init() {}

  package func check(_ story: CheckedStory) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    for alias in story.names.aliases where alias.entries.count > 1 && !alias.isDerived {
      for (place, index) in alias.entries.enumerated().dropFirst() {
        // A name that hundreds of entries have is compared with the nearest few.
        let earlier = alias.entries[max(0, place - 8)..<place]
        guard let other = earlier.first(where: { canConfuse($0, index, alias.text, in: story) })
        else { continue }
        let entries = story.bible.entries
        guard let here = typed(alias.text, in: entries[index]),
          let there = typed(alias.text, in: entries[other])
        else { continue }
        diagnostics.append(
          .collision(here, of: entries[index], with: entries[other], at: there.range))
      }
    }
    return diagnostics
  }

  private func canConfuse(
    _ first: Int, _ second: Int, _ alias: String, in story: CheckedStory
  ) -> Bool {
    let (one, other) = (story.bible.entries[first], story.bible.entries[second])
    guard !one.isShared, !other.isShared else { return false }
    switch (one.kind, other.kind) {
    case (.character, .character):
      guard !isFamilyName(alias, of: one) || !isFamilyName(alias, of: other) else { return false }
      guard !areOnePerson(one, second, in: story), !areOnePerson(other, first, in: story) else {
        return false
      }
      let lives = (story.timeline.life(of: first), story.timeline.life(of: second))
      return !isOver(lives.0, before: lives.1) && !isOver(lives.1, before: lives.0)
    case (.character, .place), (.character, .object), (.place, .place), (.object, .object):
      return true
    default: return false
    }
  }

  private func isOver(
    _ life: (born: StoryTime?, died: StoryTime?), before other: (born: StoryTime?, died: StoryTime?)
  ) -> Bool {
    guard let died = life.died, let born = other.born else { return false }
    return died.isCertainlyBefore(born)
  }

  /// Whether the alias is the end of the name in full, or a title with that: `Quill`, `Mr Quill`.
  private func isFamilyName(_ alias: String, of entry: BibleEntry) -> Bool {
    let words = NameFolding.fold(alias).split(separator: " ")
    let name = NameFolding.fold(entry.name.value).split(separator: " ")
    guard let last = words.last, name.count > 1, name.last == last else { return false }
    return words.count == 1 || words.first != name.first
  }

  private func areOnePerson(_ entry: BibleEntry, _ other: Int, in story: CheckedStory) -> Bool {
    entry.relations.contains { relation in
      let kind = NameFolding.fold(relation.kind.value)
      return Self.identities.contains { kind.contains($0) }
        && story.names.resolve(relation.to.value, kinds: [.character]).contains(other)
    }
  }

  private static let identities = [
    "alter ego", "same", "disguise", "alias", "identity", "incarnation", "double", "clone",
    "persona",
    "namesake", "pseudonym", "copy", "self", "ghost",
  ]

  private func typed(_ alias: String, in entry: BibleEntry) -> Located<String>? {
    let folded = NameFolding.fold(alias)
    let names =
      entry.aliases + entry.names.map(\.text) + [entry.key] + (entry.id.map { [$0] } ?? [])
    return names.first { NameFolding.fold($0.value) == folded }
  }
}

extension Diagnostic {
  fileprivate static func collision(
    _ alias: Located<String>, of entry: BibleEntry, with other: BibleEntry, at range: SourceRange
  ) -> Diagnostic {
    Diagnostic(
      .warning, AliasCollision.code,
      "'\(alias.value)' is a name of \(entry.key.value) and of \(other.key.value): nobody can tell which is meant",
      at: alias.range, notes: [Note("\(other.key.value) has it here", at: range)],
      help: [
        "Take it out of one of them, or put `shared: yes` on one if both bear the name.",
        WayOut.allow,
      ])
  }
}
