/// Forms of English verbs and nouns that no ending leads to: `went` to `go`, `mice` to `mouse`.
///
/// Forms that are words of their own in most places are left out: `rose`, `wound`, `ground`, `bore`,
/// `lay`, `bound`, `dove`, `bit`, `lit`, `lives`, `leaves`.
package enum EnglishIrregulars {
  /// Whether ``TermScanner`` puts the plain form in the place of the irregular one.
  package static let isOn = true

  /// The plain form of an irregular one, both in lower case; `nil` for all other words.
  package static func plain(_ word: [UInt8]) -> [UInt8]? { forms[word] }

  private static let forms: [[UInt8]: [UInt8]] = {
    var forms: [[UInt8]: [UInt8]] = [:]
    for line in (verbs + "\n" + nouns).split(separator: "\n") {
      let words = line.split(separator: " ").map { Array($0.utf8) }
      for form in words.dropFirst() { forms[form] = words.first }
    }
    return forms
  }()

  /// Each line: the plain form, and those that stand for it.
  package static let verbs = """
    arise arose arisen
    awake awoke awoken
    bear borne
    beat beaten
    become became
    befall befell befallen
    beget begot begotten begat
    begin began begun
    behold beheld
    bend bent
    bereave bereft
    beseech besought
    bespeak bespoke bespoken
    bestride bestrode bestridden
    betake betook betaken
    bethink bethought
    bid bade bidden
    bite bitten
    bleed bled
    blow blew blown
    break broke broken
    breed bred
    bring brought
    build built
    burn burnt
    buy bought
    catch caught
    choose chose chosen
    cleave clove cloven cleft
    cling clung
    clothe clad
    come came
    creep crept
    deal dealt
    dig dug
    draw drew drawn
    dream dreamt
    drink drank drunk drunken
    drive drove driven
    dwell dwelt
    eat ate eaten
    fall fell fallen
    feed fed
    feel felt
    fight fought
    find found
    flee fled
    fling flung
    fly flew flown
    forbear forbore forborne
    forbid forbade forbidden forbad
    foresee foresaw foreseen
    foretell foretold
    forget forgot forgotten
    forgive forgave forgiven
    forgo forwent forgone
    forsake forsook forsaken
    forswear forswore forsworn
    freeze froze frozen
    get got gotten
    gild gilt
    gird girt
    give gave given
    go goes went gone
    grow grew grown
    hang hung
    hear heard
    heave hove
    hew hewn
    hide hid hidden
    hold held
    keep kept
    kneel knelt
    know knew known
    lade laden
    lay laid
    lead led
    lean leant
    leap leapt
    learn learnt
    leave left
    lend lent
    lie lain
    lose lost
    make made
    mean meant
    meet met
    misgive misgave misgiven
    mislead misled
    misspell misspelt
    mistake mistook mistaken
    misunderstand misunderstood
    mow mown
    outdo outdid outdone
    outgrow outgrew outgrown
    outrun outran
    outshine outshone
    overbear overbore overborne
    overcome overcame
    overdo overdid overdone
    overdraw overdrew overdrawn
    overeat overate overeaten
    overhang overhung
    overhear overheard
    overlie overlay overlain
    overrun overran
    oversee oversaw overseen
    oversleep overslept
    overtake overtook overtaken
    overthrow overthrew overthrown
    partake partook partaken
    pay paid
    plead pled
    prove proven
    rebuild rebuilt
    repay repaid
    retell retold
    rethink rethought
    rewrite rewrote rewritten
    ride rode ridden
    ring rang rung
    rise risen
    run ran
    say said saith
    see saw seen
    seek sought
    sell sold
    send sent
    sew sewn
    shake shook shaken
    shave shaven
    shear shorn
    shine shone
    shoe shod
    shoot shot
    show shown
    shrink shrank shrunk shrunken
    sing sang sung
    sink sank sunk sunken
    sit sat
    slay slew slain
    sleep slept
    slide slid
    sling slung
    slink slunk
    smell smelt
    smite smote smitten
    sow sown
    speak spoke spoken spake
    speed sped
    spell spelt
    spend spent
    spill spilt
    spin spun
    spit spat
    spoil spoilt
    spring sprang sprung
    stand stood
    steal stole stolen
    stick stuck
    sting stung
    stink stank stunk
    strew strewn
    stride strode stridden
    strike struck stricken
    string strung
    strive strove striven
    swear swore sworn
    sweep swept
    swell swollen
    swim swam swum
    swing swung
    take took taken
    teach taught
    tear tore torn
    tell told
    think thought
    thrive throve thriven
    throw threw thrown
    tread trod trodden
    unbind unbound
    undergo underwent undergone undergoes
    understand understood
    undertake undertook undertaken
    undo undid undone undoes
    unwind unwound
    uphold upheld
    wake woke woken
    waylay waylaid
    wear wore worn
    weave wove woven
    weep wept
    win won
    withdraw withdrew withdrawn
    withhold withheld
    withstand withstood
    work wrought
    wring wrung
    write wrote written writ
    """

  package static let nouns = """
    alderman aldermen
    alumnus alumni
    analysis analyses
    antenna antennae
    appendix appendices
    bacterium bacteria
    bateau bateaux
    beau beaux
    beef beeves
    boatman boatmen
    bookshelf bookshelves
    brother brethren
    bureau bureaux
    businessman businessmen
    cactus cacti
    calf calves
    chairman chairmen
    chateau chateaux
    cherub cherubim
    child children
    chrysalis chrysalides
    clergyman clergymen
    coachman coachmen
    corpus corpora
    countryman countrymen
    countrywoman countrywomen
    craftsman craftsmen
    crisis crises
    criterion criteria
    curriculum curricula
    datum data
    dormouse dormice
    dutchman dutchmen
    dwarf dwarves
    elf elves
    ellipsis ellipses
    englishman englishmen
    englishwoman englishwomen
    erratum errata
    eyetooth eyeteeth
    ferryman ferrymen
    fireman firemen
    fisherman fishermen
    foot feet
    footman footmen
    forefoot forefeet
    foreman foremen
    formula formulae
    frenchman frenchmen
    frenchwoman frenchwomen
    fungus fungi
    gateau gateaux
    gentleman gentlemen
    gentlewoman gentlewomen
    genus genera
    godchild godchildren
    goose geese
    grandchild grandchildren
    guardsman guardsmen
    gunman gunmen
    half halves
    hangman hangmen
    helmsman helmsmen
    henchman henchmen
    herdsman herdsmen
    highwayman highwaymen
    hoof hooves
    horseman horsemen
    horsewoman horsewomen
    housewife housewives
    huntsman huntsmen
    hypothesis hypotheses
    index indices
    irishman irishmen
    irishwoman irishwomen
    juryman jurymen
    kinsman kinsmen
    kinswoman kinswomen
    knife knives
    larva larvae
    loaf loaves
    louse lice
    madman madmen
    man men
    matrix matrices
    maximum maxima
    medium media
    merman mermen
    midshipman midshipmen
    midwife midwives
    milkman milkmen
    minimum minima
    mouse mice
    nebula nebulae
    needlewoman needlewomen
    nobleman noblemen
    noblewoman noblewomen
    norseman norsemen
    nucleus nuclei
    oarsman oarsmen
    oasis oases
    ox oxen
    parenthesis parentheses
    penknife penknives
    penny pence
    phenomenon phenomena
    plateau plateaux
    policeman policemen
    policewoman policewomen
    postman postmen
    quarryman quarrymen
    radius radii
    salesman salesmen
    saleswoman saleswomen
    scarf scarves
    schoolchild schoolchildren
    scotsman scotsmen
    seaman seamen
    self selves
    seraph seraphim
    sheaf sheaves
    shelf shelves
    snowman snowmen
    spokesman spokesmen
    sportsman sportsmen
    statesman statesmen
    stepchild stepchildren
    stimulus stimuli
    stratum strata
    swordsman swordsmen
    synopsis synopses
    tableau tableaux
    thesis theses
    thief thieves
    titmouse titmice
    tooth teeth
    tradesman tradesmen
    trousseau trousseaux
    vertex vertices
    washerwoman washerwomen
    watchman watchmen
    welshman welshmen
    werewolf werewolves
    wharf wharves
    wife wives
    wolf wolves
    woman women
    workman workmen
    yeoman yeomen
    """
}
