package import Manuscript
import Prose

/// A fact's quote that is no longer in the chapter from which it was taken.
package struct StaleEvidence: Rule {
  package static let code = "stale-evidence"

  package static let article = RuleArticle(
    .declaredAgainstText, taxonomy: "Factual & Detail Consistency",
    summary: "A fact quotes words of a chapter that are not there any more.",
    looksAt: """
      `source: {chapter, quote}` of the bible's facts against the text of that chapter. Spaces, \
      quotation marks and dashes do not count. Without the words nothing shows that the fact is still \
      what the book says.

      Chapters without text are left alone.
      """,
    fires: .init(
      "The chapter was revised, and the words are gone.",
      """
      === bible.yaml
      characters:
        Mara:
          facts:
            - {field: eyes, value: grey, source: {chapter: arrival, quote: her grey eyes on the water}}
      === chapters/01-arrival.md
      Mara watched the water. The boat was late.
      """),
    silent: .init(
      "The words are there, with a line break and other quotation marks.",
      """
      === bible.yaml
      characters:
        Mara:
          facts:
            - {field: eyes, value: grey, source: {chapter: arrival, quote: "her grey eyes on the 'Anna'"}}
      === chapters/01-arrival.md
      Mara stood on the quay, her grey eyes
      on the ‘Anna’. The boat was late.
      """),
    fix: [
      "Put the words back, or change the quote to what the chapter says now.",
      "Take `quote:` or the fact out if it no longer holds.",
    ])

  package init() {}

  package func check(_ story: CheckedStory) -> [Diagnostic] {
    var missing: [Int: Set<String>] = [:]
    for (index, seen) in story.sightings.enumerated() where !seen.missingQuotes.isEmpty {
      missing[index] = Set(seen.missingQuotes)
    }
    guard !missing.isEmpty else { return [] }
    var diagnostics: [Diagnostic] = []
    for entry in story.bible.entries {
      for fact in entry.facts {
        guard let source = fact.source, let quote = source.quote,
          let index = story.moments.chapter(source.chapter.value),
          story.chapters.indices.contains(index), !story.chapters[index].isUnwritten,
          missing[index]?.contains(quote.value) == true
        else { continue }
        diagnostics.append(.stale(fact, quote, of: entry, in: story.chapters[index]))
      }
    }
    return diagnostics
  }
}

extension Diagnostic {
  fileprivate static func stale(
    _ fact: BibleFact, _ quote: Located<String>, of entry: BibleEntry, in chapter: ChapterFacts
  ) -> Diagnostic {
    let what = "\(entry.key.value), \(fact.field.value): \(fact.value.value)"
    return Diagnostic(
      .warning, StaleEvidence.code,
      "the words quoted for '\(what)' are not in \(chapter.handle): nothing there shows it any more",
      at: quote.range,
      notes: [
        Note("this is the chapter", at: SourceRange(SourceUnit(.body, chapter.handle), 0..<0))
      ],
      help: [
        "Quote what the chapter says now, or take the fact out if it no longer holds.",
        WayOut.allow,
      ])
  }
}
