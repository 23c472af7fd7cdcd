package import Manuscript

/// Two values of one attribute of a place, and places that lie within themselves.
package struct PlaceAttribute: Rule {
  package static let code = "place-attribute"

  package static let article = RuleArticle(
    .declaredAgainstDeclared, taxonomy: "Geographical Contradictions",
    summary: "A place has two values for one attribute at one time, or lies within itself.",
    looksAt: """
      Facts of places, with `from` and `until`, and `changes:` of headers, as attribute-vs-bible \
      reads those of people; and `within:`, from place to place. A place that comes to lie within \
      itself that way is an error, since then nobody can tell what is near it.
      """,
    fires: .init(
      "The harbour is in the town, and the town in the harbour.",
      """
      === bible.yaml
      places:
        harbour: {within: Winnold}
        Winnold: {within: harbour}
      === chapters/01-arrival.md
      The boat was late.
      """),
    silent: .init(
      "The house gets a second storey in the story, and two rooms lie within it.",
      """
      === bible.yaml
      places:
        Winnold:
        house: {within: Winnold, storeys: one, storeys from the-storm: two}
        kitchen: {within: house}
        attic: {within: house}
      === chapters/01-arrival.md
      The boat was late.
      === chapters/02-the-storm.md
      ---
      changes: {who: house, what: storeys, to: two}
      ---

      Then the wind rose.
      """),
    fix: [
      "Take one of the values out, or say from when the new one holds.",
      "Take out one `within:` of the circle.",
    ])

  package init() {}

  package func check(_ story: CheckedStory) -> [Diagnostic] {
    let order = story.timeline
    var diagnostics: [Diagnostic] = []
    for entry in story.bible.entries where entry.kind == .place {
      for overlap in FactOverlap.find(in: entry, story: story, order: order) {
        diagnostics.append(.overlap(overlap, of: entry, code: Self.code))
      }
    }
    for found in ChangedFact.find(story, kinds: [.place]) {
      diagnostics.append(.changed(found, of: story.bible.entries[found.entry], code: Self.code))
    }
    return diagnostics
      + story.timeline.nesting.circles.map { circle in
        .within(circle.map { story.bible.entries[$0] })
      }
  }
}

extension Diagnostic {
  fileprivate static func within(_ circle: [BibleEntry]) -> Diagnostic {
    let names = circle.map(\.key.value)
    let way = names.count == 1 ? "" : ": \(Wording.sample(names, most: 6)) lie within one another"
    return Diagnostic(
      .error, PlaceAttribute.code, "\(names[0]) lies within itself\(way)",
      at: circle[0].location.within?.range ?? circle[0].key.range,
      notes: circle.dropFirst().prefix(6).compactMap { place in
        place.location.within.map { Note("\(place.key.value) is within \($0.value)", at: $0.range) }
      }, help: ["Take out one `within:` of the circle."])
  }
}
