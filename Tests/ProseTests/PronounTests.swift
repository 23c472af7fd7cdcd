import Prose
import Testing

@Suite("Pronouns")
struct PronounTests {
  private let names = ["Mara", "Tom", "Ida", "Robin", "Quill", "Leeds"]
  /// Robin declares none; Leeds is a place.
  private let pronouns: [Int: PronounSet] = [
    0: .feminine, 1: .masculine, 2: .feminine, 3: [], 4: .masculine,
  ]

  /// Who is meant by the last pronoun of the text.
  private func link(_ text: String, _ word: String, _ language: String = "en") throws -> String? {
    let sample = ProseSample(text, language)
    let links = PronounLinks(sample.prose, mentions: sample.mentions(names), pronouns: pronouns)
    let last = try #require(Array(sample.prose.words()).last { sample.string($0) == word })
    return links.entry(at: last).map { names[$0] }
  }

  @Test("The only one with the pronoun in the paragraph and the sentence before is meant")
  func linked() throws {
    #expect(try link("Mara met Tom. Then she left.", "she") == "Mara")
    #expect(try link("It rained. Tom came in.\n\nThen he left.", "he") == "Tom")
    #expect(try link("Mara lived in Leeds. It was her town.", "her") == "Mara")
  }

  @Test("Doubt links nothing")
  func abstained() throws {
    #expect(try link("Mara met Ida. Then she left.", "she") == nil)
    #expect(try link("Mara met Robin. Then she left.", "she") == nil)
    #expect(try link("Mara met a girl. Then she left.", "she") == nil)
    #expect(try link("Mara’s room was dark. Then she left.", "she") == nil)
    #expect(try link("“Tom!” It was dark. Then he left.", "he") == nil)
    #expect(try link("Tom slept. It rained.\n\nThen he left.", "he") == nil)
    #expect(try link("Tom slept.\n\n***\n\nThen he left.", "he") == nil)
    #expect(try link("Tom slept. “He left.”", "He") == nil)
    #expect(try link("Tom schlief. Dann ging er.", "er", "de") == nil)
    #expect(try link("Tom and Mara. They left.", "They") == nil)
  }

  @Test("Pronouns beside speech are linked speakers, apart from explicit ones")
  func speakers() {
    let sample = ProseSample("Tom came in. “Go,” he said.\n\n“No,” said Mara.")
    let mentions = sample.mentions(names)
    let speech = sample.prose.segments.indices.filter { sample.prose.segments[$0].voice == .speech }
    let linked = sample.prose.linkedSpeakers(mentions: mentions, pronouns: pronouns)
    #expect(speech.map { linked[$0] } == [1, nil])
    #expect(sample.speakers(names) == ["-", "Mara"])
    let german = ProseSample("Tom kam herein. „Geh“, sagte er.", "de")
    let all = german.prose.linkedSpeakers(
      mentions: german.mentions(names), pronouns: pronouns)
    #expect(all.compactMap { $0 } == [1])
    let french = ProseSample("Mara entra. « Va », demanda-t-elle.", "fr")
    let elle = french.prose.linkedSpeakers(mentions: french.mentions(names), pronouns: pronouns)
    #expect(elle.compactMap { $0 } == [0])
  }

  @Test("Declared pronouns are read as typed")
  func declared() {
    let english = ProseLanguage("en")
    #expect(PronounSet(declared: "she/her", language: english) == .feminine)
    #expect(PronounSet(declared: "he, they", language: english) == .masculine)
    #expect(PronounSet(declared: "xe/xem", language: english) == .other)
    #expect(PronounSet(declared: "er", language: ProseLanguage("de")) == .masculine)
    #expect(PronounSet(declared: "", language: english) == [])
  }

  @Test("Narration in the first person is counted")
  func firstPerson() {
    #expect(
      ProseSample("I saw my dog; it saw me, i.e. us. “I did,” he said.").prose.firstPersonCount == 3
    )
    #expect(ProseSample("Ich sah mich. „Ich!“, rief er.", "de").prose.firstPersonCount == 2)
    #expect(ProseSample("J’ai vu mon chien ; il m’a vu.", "fr").prose.firstPersonCount == 3)
    #expect(ProseSample("I said я.", "ru").prose.firstPersonCount == 0)
  }
}
