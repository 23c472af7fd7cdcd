import Manuscript
import Testing

@Suite struct NameFoldingTests {
  @Test(arguments: [
    ("MARA", "mara"), ("Åsa  Öberg ", "asa oberg"), ("A\u{30A}sa", "asa"), ("Straße", "strasse"),
    ("Œuvre Ærø", "oeuvre aero"), ("Łódź", "lodz"), ("O’Neil", "o'neil"), ("ĳ Ÿ ſ", "ij y s"),
    ("ÐÞ", "dth"), ("ΣΟΦΙΑ", "σοφια"), ("Иван", "иван"), ("×÷", "×÷"), ("", ""), (" \t", ""),
  ])
  func makesSpellingsEqual(name: String, folded: String) {
    #expect(NameFolding.fold(name) == folded)
  }
}
