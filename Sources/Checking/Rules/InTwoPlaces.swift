import Chronology
package import Manuscript

/// Somebody who is at two places at one time.
package struct InTwoPlaces: Rule {
  package static let code = "in-two-places"

  package static let article = RuleArticle(
    .declaredAgainstDeclared, taxonomy: "Simultaneity Contradictions",
    summary: "Somebody is listed at two places at one and the same time.",
    looksAt: """
      `characters`, `place` and `when` of headers and scenes. Two of them clash if they certainly go \
      on in the same minute: both name a clock time, or a time with an end (`10:00 to 12:30`). One \
      place may lie in the other, by `within`. Days, months and times that are worked out from \
      others are not exact enough.

      Dreams, visions, letters and what is only imagined are left alone, and so are ghosts. A header \
      is not held against the scenes of its own chapter: whoever a scene lists is there.
      """,
    fires: .init(
      "At half past nine Tobias is in the lamp room, and in the harbour.",
      """
      === bible.yaml
      characters: [Mara, Tobias]
      places: [lamp room, harbour]
      === chapters/01-the-lamp.md
      ---
      characters: Mara, Tobias
      place: lamp room
      when: 1887-11-03 21:00 to 22:00
      ---

      Mara and Tobias trimmed the wick.
      === chapters/02-the-quay.md
      ---
      characters: Tobias
      place: harbour
      when: 1887-11-03 21:30
      ---

      Tobias tied up the boat.
      """),
    silent: .init(
      "The lamp room is in the light, and the day says nothing of the hour.",
      """
      === bible.yaml
      characters: [Mara, Tobias]
      places: {lamp room: {within: light}, light: , harbour: }
      === chapters/01-the-lamp.md
      ---
      characters: Mara, Tobias
      place: lamp room
      when: 1887-11-03 21:00 to 22:00
      ---

      Mara and Tobias trimmed the wick.
      === chapters/02-the-light.md
      ---
      characters: Tobias
      place: light
      when: 1887-11-03 21:30
      ---

      Tobias looked up.
      === chapters/03-the-quay.md
      ---
      characters: Tobias
      place: harbour
      when: 1887-11-03
      ---

      Tobias tied up the boat.
      """),
    fix: [
      "Correct `when` or `place` in one of the headers.",
      "Take the name out of `characters` where they are only spoken of.",
      "Say `within` in the bible if one of the places lies in the other.",
    ])

  package init() {}

  package func check(_ story: CheckedStory) -> [Diagnostic] {
    let nesting = story.timeline.nesting
    var clashes = AppearancePairs()
    for (_, appearances) in Appearance.all(story).sorted(by: { $0.key < $1.key }) {
      // Of those at one place, the one that lasts longest.
      var latest: [Appearance] = []
      let sorted = appearances.sorted {
        ($0.time.start.upper, $0.chapter, $0.scene ?? -1)
          < ($1.time.start.upper, $1.chapter, $1.scene ?? -1)
      }
      for appearance in sorted {
        let clash = latest.first { other in
          appearance.time.certainlyOverlaps(other.time)
            && !(appearance.chapter == other.chapter
              && (appearance.scene == nil || other.scene == nil))
            && !nesting.areNested(appearance.place, other.place)
        }
        if let clash {
          let inOrder =
            (clash.chapter, clash.scene ?? -1) < (appearance.chapter, appearance.scene ?? -1)
          clashes.add(inOrder ? clash : appearance, inOrder ? appearance : clash)
        }
        let index = latest.firstIndex {
          $0.place == appearance.place && $0.time.start.axis == appearance.time.start.axis
        }
        if let index {
          if (latest[index].time.end?.lower ?? .min) <= (appearance.time.end?.lower ?? .min) {
            latest[index] = appearance
          }
        } else {
          latest.append(appearance)
        }
      }
    }
    return clashes.pairs.map { pair in
      let names = Wording.list(pair.characters.map { story.bible.entries[$0].key.value })
      return .twoPlaces(names, isMany: pair.characters.count > 1, pair.earlier, pair.later)
    }
  }
}

extension Diagnostic {
  fileprivate static func twoPlaces(
    _ names: String, isMany: Bool, _ earlier: Appearance, _ later: Appearance
  ) -> Diagnostic {
    Diagnostic(
      .error, InTwoPlaces.code,
      """
      \(names) \(isMany ? "are" : "is") at \(later.placeName.value) here (\(later.when.value)), and \
      at \(earlier.placeName.value) at the same time (\(earlier.when.value))
      """,
      at: later.reference.range,
      notes: [
        Note("at \(earlier.placeName.value)", at: earlier.reference.range),
        Note("at that time", at: earlier.when.range),
      ],
      help: [
        "Correct when: or place: in one of the headers.",
        "Take the name out of characters: where they are only spoken of.",
        "Type within: in the bible if one of the places lies in the other.", WayOut.allow,
      ])
  }
}
