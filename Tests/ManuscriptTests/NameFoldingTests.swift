import Manuscript
import Testing

@Suite struct NameFoldingTests {
  @Test(arguments: [
    ("MARA", "mara"), ("Åsa  Öberg ", "asa oberg"), ("A\u{30A}sa", "asa"), ("Straße", "strasse"),
    ("Œuvre Ærø", "oeuvre aero"), ("Łódź", "lodz"), ("O’Neil", "o'neil"), ("ĳ Ÿ ſ", "ij y s"),
    ("ÐÞ", "dth"), ("ΣΟΦΙΑ", "σοφια"), ("Иван", "иван"), ("×÷", "×÷"), ("", ""), (" \t", ""),
    ("\r\n Mara\u{B}\u{C}Quill ", "mara quill"), ("Mara\u{A0} Öberg\u{2003}", "mara oberg"),
    ("~{Z`@[", "~{z`@["), ("\u{85}A\u{7F}\u{1C}", "a\u{7F}\u{1C}"),
  ])
  func makesSpellingsEqual(name: String, folded: String) {
    #expect(NameFolding.fold(name) == folded)
  }
}
