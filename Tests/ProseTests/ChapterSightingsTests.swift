import Manuscript
import Prose
import Reading
import TestSupport
import Testing

@Suite struct ChapterSightingsTests {
  private let watchlist = Watchlist([
    .init(.name, "Mara", entries: [0]), .init(.name, "Tobias", entries: [1]),
    .init(.name, "Grace", entries: [2]), .init(.term, "drowned man", entries: [3]),
  ])

  private func sightings(_ body: String, quotes: [String] = []) -> ChapterSightings {
    let bytes = Array(body.utf8)
    let story = Story(title: "s", language: "en", identifier: "s")
    let reading = ChapterReader(story).read(bytes, name: "a")
    let prose = ChapterProse(text: reading.text, language: ProseLanguage("en"))
    return ChapterSightings(prose, AliasAutomaton(watchlist), quotes: quotes)
  }

  private func lines(_ sightings: ChapterSightings, _ body: String) -> [String] {
    let bytes = Array(body.utf8)
    return sightings.sightings.map { sighting in
      let text = String(decoding: bytes[sighting.place], as: UTF8.self)
      let speaker = sighting.speaker.map { " by \($0)" } ?? ""
      return
        "\(text): \(watchlist.needles[sighting.needle].text), \(sighting.voice)\(speaker) ×\(sighting.count)"
    }
  }

  @Test func seesEachNeedleOncePerVoiceAndSpeaker() {
    let body = """
      # Mara

      Then **Mara** left, and Mara’s hat. “Tobias, Tobias!” said Mara. “The drowned man!”

      “Mara?” Tobias asked.
      """
    let found = sightings(body)
    #expect(
      lines(found, body) == [
        "Mara: Mara, heading ×1", "Mara: Mara, narration ×3",
        "Tobias: Tobias, speech by 0 ×2", "drowned man: drowned man, speech by 0 ×1",
        "Mara: Mara, speech by 1 ×1", "Tobias: Tobias, narration ×1",
      ])
    #expect(found.speakers.map(\.entry) == [0, 1])
  }

  @Test("A name that is a word counts where it speaks, not where it opens a sentence")
  func countsDoubtfulNamesOnlyWhereTheySpeak() {
    let body = "Grace is rare.\n\n“No.” Grace said.\n"
    #expect(lines(sightings(body), body) == ["Grace: Grace, narration ×1"])
  }

  @Test func countsTheFirstPerson() {
    #expect(sightings("I went, and I came. “I, I!”").firstPersonCount == 2)
  }

  @Test(arguments: [
    ("the lamp was out", true), ("the lamp was out, and", true),
    ("the *lamp* was  out", true), ("“No,” she said — “never", true),
    ("\"No,\" she said - \"never", true),
    ("it burned for the whole of that night, until the oil was gone", true),
    ("it burned for the whole of this night, until the oil was gone", true),
    ("it burned for the rest of the day, when the oil was found", false),
    ("The lamp was out", true), ("The Lamp Was Out", false),
    ("nobody said so", false), ("oil", true), ("", true),
  ])
  func looksForQuotes(quote: String, isThere: Bool) {
    let body = """
      At dusk the lamp
      was out, and "No," she said--'twas late.

      “No,” she said — “never!” It burned for the whole of that night; it burned for the whole of that
      night, until the oil was gone.
      """
    #expect(sightings(body, quotes: [quote]).missingQuotes == (isThere ? [] : [quote]))
  }

  @Test("Long quotes and long chapters cost little, whatever they hold")
  func findsQuotesInHostileText() {
    let body = String(repeating: "aaa ", count: 20_000)
    let quote = String(repeating: "aaa ", count: 200) + "b"
    #expect(sightings(body, quotes: [quote]).missingQuotes == [quote])
  }
}
