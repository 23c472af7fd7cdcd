import Indexing
import TestSupport
import Testing

@Suite struct IndexCardTests {
  private let card = IndexCard(
    madeFrom: "12ab", language: "en",
    embedder: EmbedderIdentity(
      provider: "static", model: "fiction", digest: "ff", dimension: 256, languages: ["en"]),
    chapters: [
      .init(handle: "one", title: "The \"Lantern\"", chunks: 3, words: 600),
      .init(handle: "two", title: "Rain", chunks: 1, words: 5),
    ],
    files: [.init(name: "postings", bytes: 1_234, sha256: "00")])

  @Test func `a card is JSON`() {
    #expect(
      String(decoding: card.encoded, as: UTF8.self) == """
        {"version":1,"madeFrom":"12ab","language":"en","embedder":{"provider":"static",\
        "model":"fiction","digest":"ff","dimension":256,"languages":["en"]},"chunks":4,"words":605,\
        "chapters":[{"handle":"one","title":"The \\"Lantern\\"","chunks":3,"words":600},\
        {"handle":"two","title":"Rain","chunks":1,"words":5}],\
        "files":[{"name":"postings","bytes":1234,"sha256":"00"}]}

        """)
  }

  @Test func `a card comes back as it was`() {
    #expect(IndexCard(encoded: card.encoded) == card)
    var bare = card
    bare.embedder = nil
    bare.chapters = []
    bare.files = []
    #expect(IndexCard(encoded: bare.encoded) == bare)
  }

  @Test(arguments: [
    ("\"version\":1", "\"version\":2"), ("\"bytes\":1234", "\"bytes\":-1"),
    ("\"dimension\":256", "\"dimension\":0"), ("\"title\":\"Rain\",", ""),
    ("\"provider\":\"static\"", "\"provider\":1"), ("\"words\":5}", "\"words\":5"),
  ])
  func `what is no card is refused`(old: String, new: String) {
    let text = String(decoding: card.encoded, as: UTF8.self).replacing(old, with: new)
    #expect(IndexCard(encoded: Array(text.utf8)) == nil)
  }

  @Test func `damage never traps`() {
    var random = SplitMix(seed: 8)
    for _ in 0..<10_000 {
      var damaged = card.encoded
      damaged[random.below(damaged.count)] = UInt8(truncatingIfNeeded: random.next())
      _ = IndexCard(encoded: damaged)?.encoded
      _ = IndexCard(encoded: Array(damaged.prefix(random.below(damaged.count))))
    }
  }
}
