import Prose
import Testing

@Suite("Segments")
struct SegmentTests {
  @Test("Headings, labelled passages, verse and notes have voices of their own")
  func blocks() {
    let sample = ProseSample(
      """
      # Chapter “One”

      > [!letter]
      > “Dear Sir,” it ran.

      > [!verse]
      > “Come,” sang
      > the wind.

      > [!epigraph]
      > All is one.

      > “Plain,” he said.

      She left.[^1]

      [^1]: “So they say.”
      """)
    #expect(sample.texts(.heading) == ["Chapter “One”"])
    #expect(sample.texts(.document) == ["“Dear Sir,” it ran.", "All is one."])
    #expect(sample.texts(.verse) == ["“Come,” sang\nthe wind."])
    #expect(sample.texts(.speech) == ["“Plain,”"])
    #expect(sample.texts(.narration) == [" he said.", "She left.", "“So they say.”"])
    #expect(Set(sample.prose.segments.map(\.paragraph)).count == 7)
  }

  @Test("A whole emphasised sentence is thought; a word, a title or a date is not")
  func thoughts() {
    #expect(
      ProseSample("She ran. *Where is he now?* It rained.").texts(.thought) == ["Where is he now?"])
    #expect(ProseSample("*I can't do this,* she thought.").texts(.thought) == ["I can't do this,"])
    #expect(ProseSample("*It is late. I must go.*").texts(.thought) == ["It is late. I must go."])
    for text in [
      "She read *War and Peace* again.", "*Never*, she said.", "*12 May.*—We left.",
      "*Later: the Morning of May.*—We left.", "“*I will not go there.*”", "*The Times, a paper*",
    ] {
      #expect(ProseSample(text).texts(.thought) == [], "\(text)")
    }
  }

  @Test("Ranges lead back to the body, without the markup behind them")
  func sources() {
    let body = "*She said* “No &amp; no,” *twice*."
    let sample = ProseSample(body)
    let bytes = Array(body.utf8)
    let sources = sample.prose.segments.map { segment in
      String(decoding: bytes[sample.prose.range(of: segment.text)], as: UTF8.self)
    }
    #expect(sources == ["She said* ", "“No &amp; no,”", " *twice*."])
  }
}
