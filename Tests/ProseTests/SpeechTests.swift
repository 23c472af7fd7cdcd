import Prose
import Testing

@Suite("Speech")
struct SpeechTests {
  @Test("Quotation marks of many languages set speech")
  func styles() {
    let styles: [(String, String, [String])] = [
      ("en", "“Go,” she said. “Now.”", ["“Go,”", "“Now.”"]),
      ("en", "\"Go,\" she said. \"Now.\"", ["\"Go,\"", "\"Now.\""]),
      ("en", "‘Go,’ she said. ‘Now.’", ["‘Go,’", "‘Now.’"]),
      ("en", "'Go,' she said. 'Now.'", ["'Go,'", "'Now.'"]),
      ("de", "„Geh“, sagte sie. „Jetzt.“", ["„Geh“", "„Jetzt.“"]),
      ("de", "»Geh«, sagte sie. »Jetzt.«", ["»Geh«", "»Jetzt.«"]),
      ("de", "‚Geh‘, sagte sie. ‚Jetzt.‘", ["‚Geh‘", "‚Jetzt.‘"]),
      ("pl", "„Idź”, powiedziała. „Teraz.”", ["„Idź”", "„Teraz.”"]),
      ("nl", "„Ga”, zei ze. „Nu.”", ["„Ga”", "„Nu.”"]),
      ("fr", "« Va », dit-elle. « Vite. »", ["« Va »", "« Vite. »"]),
      ("it", "«Vai» disse. «Ora.»", ["«Vai»", "«Ora.»"]),
      ("ru", "«Иди», — сказала она. «Сейчас.»", ["«Иди»", "«Сейчас.»"]),
      ("fr", "‹ Va ›, dit-elle. ‹ Vite. ›", ["‹ Va ›", "‹ Vite. ›"]),
      ("sv", "”Gå”, sa hon. ”Nu.”", ["”Gå”", "”Nu.”"]),
      ("fi", "»Mene», hän sanoi. »Nyt.»", ["»Mene»", "»Nyt.»"]),
      ("ja", "「行け」と彼女は言った。「今だ」", ["「行け」", "「今だ」"]),
      ("zh", "『走』她说。『快』", ["『走』", "『快』"]),
    ]
    for (language, text, speech) in styles {
      #expect(ProseSample(plain: text, language).speech == speech, "\(language): \(text)")
    }
  }

  @Test("A quotation inside another stays inside it")
  func nested() {
    #expect(
      ProseSample(plain: "“He said ‘no’ and “maybe” to me,” she said.").speech
        == ["“He said ‘no’ and “maybe” to me,”"])
    #expect(
      ProseSample(plain: "‘He said “no.” Twice,’ she said.").speech == ["‘He said “no.” Twice,’"])
    #expect(
      ProseSample(plain: "„Er rief ‚Halt‘ und »Nein«“, sagte sie.", "de").speech
        == ["„Er rief ‚Halt‘ und »Nein«“"])
  }

  @Test("Apostrophes open and close nothing")
  func apostrophes() {
    #expect(
      ProseSample(plain: "‘The boys’ room is empty,’ said Tom. ’Twas the dogs’ fault.").speech
        == ["‘The boys’ room is empty,’"])
    #expect(
      ProseSample(plain: "'It's rock 'n' roll, the girls' kind,' he said, 'tis all.").speech
        == ["'It's rock 'n' roll, the girls' kind,'"])
    #expect(ProseSample(plain: "'Tis the boys' room, and 'twas theirs.").speech == [])
    #expect(ProseSample(plain: "In the ’80s the dogs’ home stood o’er there.").speech == [])
    #expect(ProseSample(plain: "‘I’m goin’ home,’ he said.").speech == ["‘I’m goin’ home,’"])
    #expect(ProseSample(plain: "‘That is James’s’ was all.").speech == ["‘That is James’s’"])
  }

  @Test("Speech over paragraphs opens each again; what is left open ends with its paragraph")
  func paragraphs() {
    #expect(
      ProseSample("“One.\n\n“Two.”\n\nThree.\n\n“Four, said he.\n\nFive.").speech
        == ["“One.", "“Two.”", "“Four, said he."])
    #expect(
      ProseSample("« Un.\n\n» Deux. »\n\nTrois.", "fr").speech == ["« Un.", "» Deux. »"])
  }

  @Test("Words in quotation marks are no speech")
  func mentions() {
    #expect(ProseSample(plain: "The word “action” and his “friends” stayed.").speech == [])
    #expect(ProseSample(plain: "He whispered “yes” and left.").speech == ["“yes”"])
  }

  @Test("One style counts in a chapter")
  func oneStyle() {
    let text = "“Go,” she said.\n\n“No.”\n\nThe ’tis of ‘old’ times, and 'so on'.\n\n“Yes.”"
    #expect(ProseSample(text).speech == ["“Go,”", "“No.”", "“Yes.”"])
  }

  @Test("A dash opens speech, and what is told between is narration")
  func dashes() {
    let dialogues: [(String, String, [String])] = [
      ("es", "—Hola —dijo él—. ¿Qué tal?", ["—Hola ", " ¿Qué tal?"]),
      ("ru", "— Да, — сказал он. — Я — врач.", ["— Да, ", "— Я — врач."]),
      ("pl", "— Nie — powiedział Jan. — To ja.", ["— Nie ", "— To ja."]),
      ("pt", "— Olá — disse ele. — Tudo bem?", ["— Olá ", "— Tudo bem?"]),
      ("it", "— Ciao, — disse lui. — Come stai?", ["— Ciao, ", "— Come stai?"]),
      ("fr", "— Bonjour, dit-il, entrez.", ["— Bonjour,", " entrez."]),
      ("fr", "— Bonjour, dit Marie. Elle sortit.", ["— Bonjour,"]),
      ("fr", "— Non, dit Marie. Je reste.", ["— Non,", " Je reste."]),
      ("fr", "— Oui.", ["— Oui."]),
      ("sv", "– Hej, sa han.", ["– Hej,"]),
      ("es", "—Sí.", ["—Sí."]),
    ]
    for (language, text, speech) in dialogues {
      #expect(ProseSample(plain: text, language).speech == speech, "\(language): \(text)")
    }
    #expect(ProseSample(plain: "— A dash, and no speech.").speech == [])
  }
}
