/// Words that are names as well: English, German, French; lower case.
enum NamesThatAreWords {
  static let names: Set<String> = words(
    """
    ace aimée amber amor ange angel archer art ash aspen aster aurore autumn bay bear beau belle
    berg berry bill birch black blanche blaze bliss blossom blue blume bond bonnie booth boy braun
    breeze brook brooks brown buck bud butch candy case cash chad chance charity chase chip clay
    clement cliff cloud clover clémence colt comfort constance coral crane crystal curt daisy dawn
    day destiny diamond dolly dot drew désiré earnest ebony eden eich elder ember espérance eve
    ever faith falk felicity fern field fink fisher fleur ford forest fox franc france frei friday
    félicité gale gay genesis glen glory grace grant gray green grey grimm gut guy hail hall hardy
    harmony harper hase hazel heath heather heaven henny herz hill hirsch holly honey honor honour
    hope house hunter hyacinth iris ivory ivy jade jasmine jay jersey jewel jonquille joy juniper
    juste justice kit klein knight kraft kurz könig lacy lake lance lang lark laurel leder lieb
    lilie lily little long love lucky lust lys löwe major marble marguerite marina mark marsh
    marshal maverick melody mercy merit merry mill mist misty modeste moon moss myrtle noble nova
    oak ocean olive opal page parfait pat patience pearl penny pepper phoenix piper pop poppy
    price prudence prudent rain raven ray red reed reich reine rich rick river rob robin rocky rod
    rose rosemary rowan rowdy royal ruby rue rush rusty ryder sage sailor sandy sanft sauveur
    scarlet schwarz scout seele serenity shade shaw shepherd short sieg silver skip sky small snow
    sommer sparrow spencer spike star stein sterling stern stone storm strong sue summer sunny süß
    tab tanner tate temperance thorn tiger toussaint traut trinity trip true vale valentine verity
    victoire violet violette virtue vogel wade ward waters weiß white will willow winter wise wolf
    wood woods woody wren wunder young zeal
    """)

  static let dates: Set<String> = words(
    """
    january february march april may june july august september october november december
    monday tuesday wednesday thursday friday saturday sunday
    januar februar märz mai juni juli oktober dezember montag dienstag mittwoch donnerstag freitag
    samstag sonntag janvier février mars avril juin juillet août septembre octobre novembre décembre
    lundi mardi mercredi jeudi vendredi samedi dimanche easter noel noël christmas
    """)

  /// What stands before the name of a month or a weekday.
  static let beforeDates: Set<String> = words(
    """
    in on of since until till by from before after last next this that every each early late mid
    during through for the im am seit bis ab ende anfang mitte letzten nächsten diesen jeden en
    au de depuis dès fin début dernier prochain le ce chaque good
    """)

  private static func words(_ text: String) -> Set<String> {
    Set(text.split(whereSeparator: \.isWhitespace).map(String.init))
  }
}
