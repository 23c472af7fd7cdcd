import Prose
import Testing

@Suite("Sentences")
struct SentenceTests {
  /// The sentences of `text`, where `|` marks the expected ends.
  private func check(_ text: String, _ language: String = "en") {
    let expected = text.split(separator: "|").map { $0.drop { $0 == " " } }.map {
      String($0.reversed().drop { $0 == " " }.reversed())
    }
    let plain = text.replacing("|", with: "")
    #expect(ProseSample(plain: plain, language).sentences == expected, "\(language): \(text)")
  }

  @Test(
    "English",
    arguments: [
      "Mr. Quill met Mrs. Dr. St. Clair. | They spoke.",
      "J. R. R. Tolkien wrote it. | So did C. S. Lewis.",
      "It costs 3.50 in No. 5, e.g. on Mondays. | No. | Not I.",
      "He came at 5 p.m. | She left at 6 a.m. with him.",
      "They sat, stood, etc. | Nobody spoke.",
      "He lived in Baker St. | He was poor.",
      "What?! | Never... | But then…",
      "“Who?” he said. | “You.”",
      "“Who?” Mara said. | “Who else?”",
      "“Who?” Mara stood up. | She left.".replacing("?” Mara", with: "?” | Mara"),
      "“No.” | Mara stood up.",
      "“No.” Mara said.",
      "“Stop!” the old man cried. | He fell.",
      "He left. | (She stayed.) | Then it rained.",
      "She (was it Ann?) Went on.",
      "It was I. | He saw me.",
      "Wait!—and then: go. | Wait!— | Then go.".replacing("— |", with: " |—"),
      "so I said… I never did.",
      "Henry VIII. | The king died.",
      "‘Yes.’ | ‘No.’",
      "Oh! said he. | Oh! | Single, my dear!",
      "It ended . . . | And began.",
    ])
  func english(text: String) { check(text) }

  @Test("The other languages")
  func others() {
    check("Am 3. Mai kam Dr. Weiß. | Er blieb bis zum 12. Juni.", "de")
    check("Der 2. Weltkrieg war vorbei. | Er war 30. | Dann ging er.", "de")
    check("„Wer?“, fragte Mara. | „Ich.“", "de")
    check("»Halt!« | Der Mann blieb z. B. stehen.".replacing("z. B.", with: "z.B."), "de")
    check("« Qui ? » demanda Mara. | M. Dupont sourit.", "fr")
    check("— Qui est là ? demanda Mara. | — Moi.", "fr")
    check("—¿Quién? —preguntó Mara—. | ¡Ven!", "es")
    check("El Sr. Ruiz llegó. | La Sra. Ruiz no.", "es")
    check("Il sig. Rossi dorme. | Ecc. ecc. | Fine.".replacing("| Ecc. ecc. |", with: "|"), "it")
    check("Dhr. Jansen kwam om 5 uur, enz. | Hij bleef.", "nl")
    check("O Sr. Silva chegou. | A Dra. Ana saiu.", "pt")
    check("– Vem? sa Mara. | Den 3. maj kom hon.", "sv")
    check("Den 3. maj kom hun. | Hr. Holm gik.", "da")
    check("Dr Nowak mieszkał przy ul. Długiej. | Nie spał, itd. | Potem wstał.", "pl")
    check("「誰？」と彼は言った。|「私だ。」|雨が降った。", "ja")
    check("“谁？”他说。|“是我！”|他站了起来。", "zh")
  }

  @Test("A heading is one sentence, and paragraphs end them")
  func blocks() {
    let sample = ProseSample("# 1. The Road. And Back\n\nNo end mark\n\nSecond")
    #expect(sample.sentences == ["1. The Road. And Back", "No end mark", "Second"])
    #expect(sample.prose.sentences.map(\.paragraph) == [0, 1, 2])
  }
}
