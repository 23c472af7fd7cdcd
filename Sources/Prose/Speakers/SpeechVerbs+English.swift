extension SpeechVerbs {
  static let english = SpeechVerbs(
    verbs: WordSet(
      """
      said says say asked asks replied replies answered answers cried cries exclaimed whispered whispers
      murmured muttered mutters shouted shouts yelled screamed shrieked growled grumbled groaned moaned
      mumbled stammered stuttered sighed hissed snapped snarled roared bellowed barked bawled wailed
      sobbed gasped panted breathed croaked drawled remarked observed suggested explained declared
      announced protested objected interrupted interposed interjected ejaculated retorted rejoined
      responded inquired enquired demanded queried questioned ventured persisted insisted pleaded begged
      urged warned advised agreed assented concurred conceded concluded commented mused pondered thought
      wondered reflected told quoth spoke chuckled laughed giggled grunted squeaked squealed chirped
      purred crooned cooed lisped faltered vociferated expostulated remonstrated recited quoted joked
      teased boasted bragged lied confessed apologised apologized soothed promised swore cursed
      thundered boomed rasped grated wheezed whined whimpered blurted babbled countered corrected
      amended scoffed sneered jeered mocked chided scolded greeted offered hinted specified
      """),
    soft: WordSet(
      """
      began begins continued continues added adds repeated repeats returned resumed proceeded pursued
      called calls finished ended admitted allowed affirmed maintained stated echoed supplied
      volunteered prompted reminded informed assured addressed 
      reported noted mentioned challenged accused commanded ordered directed instructed implored
      appealed prayed sang quavered contributed submitted
      """),
    phrasal: WordSet(
      "went put broke burst cut chimed called cried struck spoke joined came blurted"),
    particles: WordSet("on in out off up back forth again"),
    participles: WordSet(
      "saying adding asking crying exclaiming whispering murmuring muttering shouting remarking"),
    adverbs: WordSet(
      """
      then also again now at last once only just still even both too presently afterwards soon here
      always often ever never first thus merely simply quite rather very almost more so had has would
      could did herself himself itself all
      """),
    modifiers: WordSet(
      """
      the a an old poor little young dear good kind big small great fat tall our my his her their your
      stout honest worthy friend brother sister uncle aunt cousin father mother captain dr doctor
      professor colonel sergeant inspector major general nurse miss mr mrs sir lady lord white
      """),
    pronouns: WordSet("he she it they we you i one who"), firstPersons: WordSet("i we"),
    prepositions: WordSet(
      """
      to at of with by for from in on like as than about after before upon towards toward beside behind
      between among near past over under against unto concerning regarding without for's
      """),
    conjunctions: WordSet("and but so or when while as then for that because until till though if"),
    titles: WordSet(
      "mr mrs miss ms lady lord sir master madam madame mme mlle mademoiselle monsieur dr m younger"
    ),
    negations: WordSet("nothing no not nobody neither nor goodbye"), hasGrammaticalGender: false)
}
