package import Manuscript

/// The rules over whole stories, and the writer's say on how much each matters.
package enum RuleSet {
  /// In the order of the catalogue: bible, names, people, presence, time, places and objects, plot.
  package static let rules: [any Rule.Type] = [
    UnknownReference.self,
    AliasCollision.self,
    ImpossibleLifespan.self,
    RelationAsymmetric.self,
    EventOrderCycle.self,
    UnusedEntry.self,
    StaleEvidence.self,
    SimilarNames.self,
    NameBeforeKnown.self,
    TitleMismatch.self,
    AttributeAgainstBible.self,
    AgeConflict.self,
    KinshipConflict.self,
    KnowledgeLeak.self,
    DeadListedPresent.self,
    UnbornPresent.self,
    SpeaksUnlisted.self,
    ListedUnseen.self,
    InTwoPlaces.self,
    ViewpointAbsent.self,
    ChapterDateBackward.self,
    EventAgainstChapter.self,
    WeekdayDate.self,
    InvalidDate.self,
    DurationConflict.self,
    SeasonConflict.self,
    MoonConflict.self,
    DaylightConflict.self,
    TravelTime.self,
    PlaceAttribute.self,
    ObjectCustody.self,
    ObjectAfterLoss.self,
    PlotlineGap.self,
    PlotlineUnresolved.self,
    SetupUnpaid.self,
    PayoffBeforeSetup.self,
    EventNeverShown.self,
    ChapterSequence.self,
  ]

  /// Every rule with an article, those that other stages apply included.
  package static let catalogue: [any Catalogued.Type] =
    [BibleSchema.self] + rules + [PlaceholderLeft.self, StaleSuppression.self]

  /// The findings of every rule.
  package static func check(_ story: CheckedStory) -> [Diagnostic] {
    rules.flatMap { $0.init().check(story) } + WhenUnreadable.check(story)
  }

  /// The diagnostics with the severities of `checks: rules:`, without those that are `off`.
  ///
  /// What keeps a chapter out of the book stays an error.
  package static func applying(
    _ levels: [String: String], to diagnostics: [Diagnostic]
  ) -> [Diagnostic] {
    guard !levels.isEmpty else { return diagnostics }
    return diagnostics.compactMap { diagnostic in
      guard let level = levels[diagnostic.code], configurable.contains(diagnostic.code) else {
        return diagnostic
      }
      guard level != "off" else { return nil }
      var diagnostic = diagnostic
      let severity = Diagnostic.Severity.allCases.first { $0.word == level }
      diagnostic.severity = severity ?? diagnostic.severity
      return diagnostic
    }
  }

  /// Codes whose severity the writer may set.
  package static let configurable: Set<String> =
    Set(rules.map { $0.code }).union([
      PlaceholderLeft.code, StaleSuppression.code, WhenUnreadable.code, "alt-missing",
      "html-dropped", "open-edits",
      "paragraphs-run-together", "image-missing", "footnote-unused", "footnote-undefined",
      "embed-left-out", "unknown-key",
    ])
}
