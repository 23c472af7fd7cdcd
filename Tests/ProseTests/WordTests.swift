import Prose
import Testing

@Suite("Words")
struct WordTests {
  private func words(_ text: String, _ language: String = "en") -> [String] {
    ProseSample(plain: text, language).words
  }

  @Test("Apostrophes and hyphens inside a word belong to it")
  func english() {
    #expect(
      words("‘Tis o’clock, mother-in-law’s rock 'n' roll — 1,000.5 boys’ e.g. X2")
        == [
          "Tis", "o’clock", "mother-in-law’s", "rock", "n", "roll", "1,000.5", "boys", "e", "g",
          "X2",
        ])
  }

  @Test("What French and Italian elide is a word of its own")
  func elisions() {
    #expect(
      words("L’homme qu'il a vu aujourd’hui, dit-il", "fr")
        == ["L’", "homme", "qu'", "il", "a", "vu", "aujourd’hui", "dit-il"])
    #expect(words("dell'amico all’ombra", "it") == ["dell'", "amico", "all’", "ombra"])
  }

  @Test("Chinese, Japanese and Thai letters are words")
  func ideographs() {
    #expect(words("他说 hello", "zh") == ["他", "说", "hello"])
    #expect(words("猫と", "ja") == ["猫", "と"])
    #expect(words("ไป", "th").count == 2)
    #expect(words("Мара сказала", "ru") == ["Мара", "сказала"])
  }
}
