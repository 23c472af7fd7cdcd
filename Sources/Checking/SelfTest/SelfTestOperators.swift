/// The operators of every rule, in the order of the catalogue.
package enum SelfTestOperators {
  package static let all: [any SelfTestOperator.Type] = [
    BibleSchemaOperator.self, UnknownReferenceOperator.self, AliasCollisionOperator.self,
    ImpossibleLifespanOperator.self, RelationAsymmetricOperator.self, EventOrderOperator.self,
    UnusedEntryOperator.self, StaleEvidenceOperator.self, SimilarNamesOperator.self,
    NameBeforeKnownOperator.self, TitleMismatchOperator.self, AttributeOperator.self,
    AgeConflictOperator.self, KinshipConflictOperator.self, KnowledgeLeakOperator.self,
    DeadListedOperator.self, UnbornPresentOperator.self, SpeaksUnlistedOperator.self,
    ListedUnseenOperator.self, InTwoPlacesOperator.self, ViewpointAbsentOperator.self,
    ChapterDateOperator.self, EventAgainstChapterOperator.self, WeekdayDateOperator.self,
    InvalidDateOperator.self, DurationConflictOperator.self, SeasonConflictOperator.self,
    MoonConflictOperator.self, DaylightConflictOperator.self, TravelTimeOperator.self,
    PlaceAttributeOperator.self, ObjectCustodyOperator.self, ObjectAfterLossOperator.self,
    PlotlineGapOperator.self, PlotlineUnresolvedOperator.self, SetupUnpaidOperator.self,
    PayoffBeforeSetupOperator.self, EventNeverShownOperator.self, ChapterSequenceOperator.self,
  ]

  /// At most `count` errors and `count` traps for a rule.
  package static func mutations(
    of type: any SelfTestOperator.Type, in story: SelfTestStory, count: Int
  ) -> [Mutation] {
    var cases = SelfTestCases(type.code)
    type.propose(story, &cases)
    return cases.drawn(count)
  }
}
