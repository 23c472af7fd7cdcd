import Reading
import Testing

@Suite struct ChapterDiscoveryGuessTests {
  @Test(arguments: [
    ("/home/me/the-lamplighters-ledger", "The Lamplighters Ledger"),
    ("/home/me/lord_of_the_sea/", "Lord of the Sea"), ("/x/My Novel", "My Novel"),
    ("/x/NaNoWriMo-2026", "NaNoWriMo 2026"), ("/", "Untitled"), ("/x/--", "Untitled"),
  ])
  func makesATitleOfTheFolder(folder: String, title: String) {
    #expect(StoryGuess(folder: folder, author: nil, text: []).title == title)
  }

  @Test(arguments: [
    (
      "en",
      "The wind had been rising since noon, and she was not sure that the lamp would hold. He said that it was the sea, but they had heard it before, and this was not the sea."
    ),
    (
      "de",
      "Der Wind war seit Mittag stärker geworden, und sie wusste nicht, ob die Lampe halten würde. Er sagte, es sei nur das Meer, aber sie hatten es schon früher gehört, und das war nicht das Meer."
    ),
    (
      "fr",
      "Le vent s’était levé depuis midi et elle ne savait pas si la lampe allait tenir. Il disait que c’était la mer, mais ils l’avaient déjà entendue dans les rues et ce n’était pas elle."
    ),
    (
      "es",
      "El viento había subido desde el mediodía y ella no sabía si la lámpara iba a resistir. Él decía que era el mar, pero los dos lo habían oído antes y no era el mar."
    ),
    (
      "it",
      "Il vento era salito da mezzogiorno e lei non sapeva se la lampada avrebbe tenuto. Lui diceva che era il mare, ma lo avevano già sentito prima e non era il mare della notte."
    ),
    (
      "pt",
      "O vento tinha subido desde o meio-dia e ela não sabia se a lâmpada ia aguentar. Ele dizia que era o mar, mas os dois já o tinham ouvido antes e não era o mar da noite."
    ),
    (
      "nl",
      "De wind was sinds de middag opgestoken en ze wist niet of de lamp het zou houden. Hij zei dat het de zee was, maar ze hadden het eerder gehoord en dit was niet de zee."
    ),
    (
      "sv",
      "Vinden hade ökat sedan middag och hon visste inte om lampan skulle hålla. Han sade att det var havet, men de hade hört det förr och det var inte havet som kom från natten."
    ),
    (
      "da",
      "Vinden havde taget til siden middag, og hun vidste ikke, om lampen ville holde. Han sagde, at det var havet, men de havde hørt det før, og det var ikke havet af sig selv."
    ),
    (
      "nb",
      "Vinden hadde økt siden middag, og hun visste ikke om lampen ville holde. Han sa at det var havet, men de hadde hørt det før, og det var ikke havet som kom nå fra natten av."
    ),
    (
      "fi",
      "Tuuli oli noussut keskipäivästä ja hän ei tiennyt, että lamppu ei kestä. Hän sanoi, että se oli meri, mutta he olivat kuulleet sen jo ennen, ja se ei ollut meri, kun yö oli."
    ),
    (
      "pl",
      "Wiatr wzmagał się od południa i nie wiedziała, czy lampa się utrzyma. Mówił, że to jest morze, ale oni już to słyszeli i to nie było morze, tylko ktoś na schodach, jak co noc."
    ),
    (
      "cs",
      "Vítr sílil od poledne a nevěděla, jestli lampa vydrží, když se setmí. Říkal, že je to moře, ale oni už to slyšeli a nebylo to moře, jen někdo na schodech, jako by tak bylo už od rána."
    ),
  ])
  func tellsLanguagesApart(tag: String, text: String) {
    #expect(LanguageGuess.language(of: text.utf8) == tag)
  }

  @Test(arguments: ["", "the and of", "lorem ipsum dolor 12 34", "日本語のテキスト"])
  func saysNothingOfWhatItCannotRead(text: String) {
    let guess = StoryGuess(folder: "/a", author: nil, text: text.utf8)
    #expect(guess.language == "en")
    #expect(!guess.isLanguageFromText)
  }

  @Test func derivesAnIdentifierFromTitleAndAuthorAlone() {
    let first = StoryIdentifier.derived(title: "A", author: "B")
    #expect(first.utf8.count == 45)
    #expect(first == StoryIdentifier.derived(title: "A", author: "B"))
    #expect(first != StoryIdentifier.derived(title: "AB", author: nil))
    #expect(Array(first)[23] == "8")
    #expect("89ab".contains(Array(first)[28]))
  }

  @Test func drawsARandomIdentifierOfVersionFour() {
    let first = StoryIdentifier.random()
    #expect(first != StoryIdentifier.random())
    #expect(first.utf8.count == 45)
    #expect(Array(first)[23] == "4")
    #expect("89ab".contains(Array(first)[28]))
  }
}
