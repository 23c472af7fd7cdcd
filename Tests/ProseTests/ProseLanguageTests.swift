import Prose
import Testing

@Suite("Prose languages")
struct ProseLanguageTests {
  @Test("A regional tag is of its language")
  func region() {
    #expect(ProseLanguage("en-GB") == ProseLanguage("EN_us"))
  }
}
