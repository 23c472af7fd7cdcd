package import Manuscript

/// Two values of one attribute of a character or an object at one time.
package struct AttributeAgainstBible: Rule {
  package static let code = "attribute-vs-bible"

  package static let article = RuleArticle(
    .declaredAgainstDeclared, taxonomy: "Appearance Mismatches",
    summary: "A character or an object has two values for one attribute at one time.",
    looksAt: """
      Facts of characters and objects, with `from` and `until`, and `changes:` of headers. A new value \
      ends the old one, and both may be so in the chapter of the change. So two values overlap if both \
      begin at one point, or if one is declared until after the chapter in which the other begins. A \
      change is held against the fact that begins in its chapter.

      Values go together if one says more than the other (`cropped`, `ginger, cropped to the bone`) or \
      if they share a word and name no other colour, side or number; long descriptions always do. \
      Lists, fields that can have several values such as `skill`, facts with a status such as `rumour` \
      and changes that the bible does not record are left alone. Colours, sides and numbers as words \
      are known in English only; in other languages values that share a word always go together.
      """,
    fires: .init(
      "The bible says cropped from the storm on, and the storm says shaved.",
      """
      === bible.yaml
      characters:
        Mara: {hair: black, hair from the-storm: cropped}
      === chapters/01-arrival.md
      The boat was late.
      === chapters/02-the-storm.md
      ---
      changes: {who: Mara, what: hair, to: shaved}
      ---

      Then the wind rose.
      """),
    silent: .init(
      "The header says less than the bible, the dye is bounded, and two languages are a list.",
      """
      === bible.yaml
      characters:
        Mara:
          hair: black
          hair from the-storm: black, cropped to the bone
          eyes: grey
          languages: [Erse, French]
          facts:
            - {field: eyes, value: green, status: rumour}
      === chapters/01-arrival.md
      The boat was late.
      === chapters/02-the-storm.md
      ---
      changes: [{who: Mara, what: hair, to: cropped}, {who: Mara, what: mood, to: bleak}]
      ---

      Then the wind rose.
      """),
    fix: [
      "Take one of the values out, or correct it.",
      "Say from when the new one holds: `hair from the-storm: cropped`.",
      "Write values that hold together as a list.",
    ])

  package init() {}

  package func check(_ story: CheckedStory) -> [Diagnostic] {
    let order = story.timeline
    let kinds: [BibleEntry.Kind] = [.character, .object]
    var diagnostics: [Diagnostic] = []
    for entry in story.bible.entries where kinds.contains(entry.kind) {
      for overlap in FactOverlap.find(in: entry, story: story, order: order) {
        diagnostics.append(.overlap(overlap, of: entry, code: Self.code))
      }
    }
    for found in ChangedFact.find(story, kinds: kinds) {
      diagnostics.append(.changed(found, of: story.bible.entries[found.entry], code: Self.code))
    }
    return diagnostics
  }
}
