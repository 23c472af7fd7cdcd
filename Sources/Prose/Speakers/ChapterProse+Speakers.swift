extension ChapterProse {
  /// Who speaks, as the narration beside the speech says; for each segment.
  ///
  /// The mentions are in order of place, none over another.
  /// - Complexity: O(*bytes* + *segments* · log *mentions*).
  package func speakerTags(mentions: [Mention]) -> [SpeakerTag] {
    SpeakerFinder(self, mentions: mentions).tags()
  }

  /// The explicit speaker of each segment: an index in `mentions`, `nil` where there is none.
  package func speakers(mentions: [Mention]) -> [Int?] {
    speakerTags(mentions: mentions).map { tag in
      if case .named(let mention) = tag { mention } else { nil }
    }
  }
}
