import Prose
import Testing

@Suite("Explicit speakers")
struct SpeakerTests {
  private let names = ["Mara Quill", "Mara", "Tom", "Mrs. Gooch", "Quill"]

  @Test(
    "A name with a verb of speech beside the quotation",
    arguments: [
      ("“Go,” said Mara.", ["Mara"]),
      ("“Go,” Mara said.", ["Mara"]),
      ("“Go?” Mara Quill asked quietly.", ["Mara Quill"]),
      ("“Go,” said old Mara, turning, “and stay.”", ["Mara", "Mara"]),
      ("“Go,” Mara whispered. She sat down. “Please.”", ["Mara", "Mara"]),
      ("Mara said: “Go.”", ["Mara"]),
      ("Mara turned to Tom and said, “Go.”", ["Mara"]),
      ("Mara, who had waited, called out, “Go!”", ["Mara"]),
      ("“Go,” said his friend Tom.", ["Tom"]),
      ("“Go,” said Mrs. Gooch to Tom.", ["Mrs. Gooch"]),
      ("“Go!” cried Mara, and Tom went.", ["Mara"]),
      ("“No.” Mara said.", ["Mara"]),
      ("“Well,” Tom went on, “go.”", ["Tom", "Tom"]),
      ("Then said Mara: “Go.”", ["Mara"]),
      ("‘Go,’ said Mara.", ["Mara"]),
      ("“Go!” Mara called after her. “Now.”", ["Mara", "Mara"]),
      ("And here Mara began to doze, and went on saying to herself, “Go.”", ["Mara"]),
      ("“Go,” said Tom, when Mara had read the note, “and stay.”", ["Tom", "Tom"]),
    ])
  func found(text: String, speakers: [String]) {
    #expect(ProseSample(plain: text).speakers(names) == speakers, "\(text)")
  }

  @Test(
    "No speaker where it is in doubt",
    arguments: [
      "“Go, Mara,” he said.", "“Go,” said Mara’s brother.", "“Go,” he said to Mara.",
      "“Go,” he asked Mara.", "He asked Mara, “Who?”", "“Go.” Mara stood up.",
      "Mara stood up. “Go.”",
      "“Go.” Mara said nothing.", "“Go,” said Mara and Tom.", "“Go,” said the brother of Mara.",
      "“Go,” said Miss Quill.", "“Go”; but Mara interrupted him.", "“Go,” said I, and Mara went.",
      "Mara looked up, and he said, “Go.”", "“Go,” said Mara Smith.", "“Go,” said the voice.",
      "Tom went “Sh!” and Mara remarked it.", "“Oh—” Mara began to cry.",
    ])
  func abstains(text: String) {
    #expect(ProseSample(plain: text).speakers(names) == ["-"], "\(text)")
  }

  @Test("Two speakers in one paragraph, and one who goes on in the next")
  func several() {
    #expect(
      ProseSample(plain: "“Yes,” said Mara. “No,” said Tom. “Why?” he asked.").speakers(names)
        == ["Mara", "Tom", "-"])
    #expect(
      ProseSample("“Yes,” said Mara. “One.\n\n“Two.\n\n“Three.”\n\n“Four.”").speakers(names)
        == ["Mara", "Mara", "Mara", "Mara", "-"])
    #expect(
      ProseSample(plain: "“Yes—” (“No,” said Tom)—“and no.”").speakers(names) == ["-", "Tom", "-"])
    #expect(
      ProseSample(plain: "“Yes,” said Mara, and the others cried, “No!”").speakers(names)
        == ["Mara", "-"])
    #expect(
      ProseSample(plain: "“Yes,” said Mara; so he bowed his head and added: “No.”").speakers(names)
        == ["Mara", "-"])
    #expect(
      ProseSample(plain: "“Yes,” said Mara; and an old man nodded to her. “No.”").speakers(names)
        == ["Mara", "Mara"])
  }

  @Test("The other languages")
  func languages() {
    let cases: [(String, String, [String])] = [
      ("de", "„Geh“, sagte Mara leise. „Jetzt.“", ["Mara", "Mara"]),
      ("de", "»Wer?«, fragte die alte Mara.", ["Mara"]),
      ("de", "Mara sagte: „Geh.“", ["Mara"]),
      ("de", "„Geh“, sagte er zu Mara.", ["-"]),
      ("fr", "« Va », dit Mara.", ["Mara"]),
      ("fr", "— Qui est là ? demanda Mara.", ["Mara"]),
      ("fr", "« Va », dit Mara. « Vite. »", ["Mara", "Mara"]),
      ("fr", "« Va », dit Mara. « Non », répondit-il.", ["Mara", "-"]),
      ("es", "—Hola —dijo Mara—. ¿Qué tal?", ["Mara", "Mara"]),
      ("it", "«Vai» disse Mara.", ["Mara"]),
      ("nl", "‘Ga,’ zei Mara.", ["Mara"]),
      ("pl", "— Nie — powiedziała Mara.", ["Mara"]),
      ("pt", "— Olá — disse Mara.", ["Mara"]),
      ("sv", "– Hej, sa Mara.", ["Mara"]),
    ]
    for (language, text, speakers) in cases {
      #expect(
        ProseSample(plain: text, language).speakers(names) == speakers, "\(language): \(text)")
    }
  }
}
