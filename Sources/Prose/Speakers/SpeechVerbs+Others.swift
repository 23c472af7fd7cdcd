extension SpeechVerbs {
  static func of(_ language: ProseLanguage) -> SpeechVerbs {
    switch language.code {
    case "de": german
    case "fr": french
    case "es": spanish
    case "it": italian
    case "nl": dutch
    case "pt": portuguese
    case "sv", "da", "nb", "no", "nn": scandinavian
    case "pl": polish
    case "ru", "uk", "be", "bg": russian
    default: english
    }
  }

  private static let german = SpeechVerbs(
    verbs: WordSet(
      """
      sagte sagt fragte fragt antwortete antwortet rief ruft flüsterte murmelte brüllte schrie
      erwiderte entgegnete meinte erklärte bemerkte seufzte stammelte stotterte brummte knurrte zischte
      hauchte stöhnte keuchte wiederholte dachte überlegte versetzte gestand behauptete bestätigte
      verkündete verlangte forderte bat befahl warnte widersprach protestierte jammerte schluchzte
      lachte kicherte
      """),
    soft: WordSet("begann setzte fuhr fügte unterbrach nickte wollte gab"),
    adverbs: WordSet("dann leise laut schließlich auch wieder nur noch endlich da nun sofort"),
    modifiers: WordSet("der die das den alte alter junge arme kleine herr frau fräulein doktor"),
    pronouns: WordSet("er sie es ich wir ihr du man"), firstPersons: WordSet("ich wir"),
    prepositions: WordSet("zu von mit an bei für nach vor in auf über wie als durch gegen"),
    conjunctions: WordSet("und aber als während denn dann oder"),
    titles: WordSet("herr frau fräulein"), negations: WordSet("nichts kein keine nicht"))

  private static let french = SpeechVerbs(
    verbs: WordSet(
      """
      dit demanda demande répondit répond cria crie murmura chuchota s'écria s'exclama répliqua reprit
      ajouta continua poursuivit fit lança souffla soupira gémit hurla déclara expliqua observa
      remarqua protesta insista avoua affirma interrogea pensa songea balbutia bredouilla grogna
      marmonna gronda ordonna supplia annonça conclut rétorqua objecta admit suggéra proposa disait
      demandait répétait répéta rit
      """),
    adverbs: WordSet("alors enfin aussi doucement puis encore seulement"),
    modifiers: WordSet(
      "le la l' vieux vieille petit petite jeune pauvre monsieur madame mademoiselle"),
    pronouns: WordSet("il elle on je nous tu vous ils elles t-il t-elle"),
    firstPersons: WordSet("je nous"),
    prepositions: WordSet("à de avec pour par en dans sur comme vers chez sans d' du au"),
    conjunctions: WordSet("et mais puis quand tandis alors ou"),
    titles: WordSet("monsieur madame mademoiselle m mme mlle"), negations: WordSet("rien pas ne"))

  private static let spanish = SpeechVerbs(
    verbs: WordSet(
      """
      dijo dice preguntó pregunta respondió contestó gritó exclamó murmuró susurró añadió replicó
      repuso continuó prosiguió explicó comentó observó insistió protestó suspiró admitió afirmó
      aseguró declaró ordenó suplicó pensó repitió interrumpió balbuceó gruñó chilló decía preguntaba
      musitó confesó anunció concluyó propuso sugirió rió rio
      """),
    adverbs: WordSet("entonces luego también ya por fin"),
    modifiers: WordSet("el la viejo vieja pequeño pequeña joven pobre don doña señor señora"),
    pronouns: WordSet("él ella ellos ellas yo nosotros tú usted"),
    firstPersons: WordSet("yo nosotros"),
    prepositions: WordSet("a de con para por en sobre como hacia sin al del"),
    conjunctions: WordSet("y e pero cuando mientras o"),
    titles: WordSet("señor señora señorita sr sra don doña"), negations: WordSet("nada no"))

  private static let italian = SpeechVerbs(
    verbs: WordSet(
      """
      disse dice chiese domandò rispose gridò esclamò mormorò sussurrò aggiunse replicò ribatté
      continuò proseguì spiegò osservò commentò insistette protestò sospirò ammise affermò dichiarò
      ordinò supplicò pensò ripeté interruppe balbettò borbottò ringhiò urlò fece diceva chiedeva
      confessò annunciò concluse propose suggerì rise
      """),
    adverbs: WordSet("allora poi anche infine piano"),
    modifiers: WordSet("il la lo l' vecchio vecchia piccolo piccola giovane povero povera signor"),
    pronouns: WordSet("lui lei egli ella io noi tu loro"), firstPersons: WordSet("io noi"),
    prepositions: WordSet("a di con per da in su come verso senza al del alla della"),
    conjunctions: WordSet("e ed ma quando mentre o"),
    titles: WordSet("signor signora signorina don donna"), negations: WordSet("niente nulla non"))

  private static let dutch = SpeechVerbs(
    verbs: WordSet(
      """
      zei zegt vroeg vraagt antwoordde riep roept fluisterde mompelde schreeuwde gilde zuchtte
      stamelde bromde gromde siste hernam vervolgde verklaarde merkte opperde smeekte beval dacht
      herhaalde protesteerde lachte grinnikte snikte hijgde
      """),
    adverbs: WordSet("toen dan ook weer zacht luid eindelijk nog alleen"),
    modifiers: WordSet("de het oude jonge kleine arme meneer mevrouw juffrouw dokter"),
    pronouns: WordSet("hij zij ze het ik wij we jij je u"), firstPersons: WordSet("ik wij we"),
    prepositions: WordSet("tegen aan van met voor door in op over als naar bij"),
    conjunctions: WordSet("en maar toen terwijl of want"),
    titles: WordSet("meneer mevrouw juffrouw"), negations: WordSet("niets geen niet"),
    hasGrammaticalGender: false)

  private static let portuguese = SpeechVerbs(
    verbs: WordSet(
      """
      disse diz perguntou respondeu gritou exclamou murmurou sussurrou acrescentou replicou retrucou
      continuou prosseguiu explicou comentou observou insistiu protestou suspirou admitiu afirmou
      declarou ordenou suplicou pensou repetiu interrompeu gaguejou resmungou berrou indagou
      """),
    adverbs: WordSet("então depois também já enfim"),
    modifiers: WordSet("o a velho velha pequeno pequena jovem pobre senhor senhora dona"),
    pronouns: WordSet("ele ela eles elas eu nós tu você"), firstPersons: WordSet("eu nós"),
    prepositions: WordSet("a de com para por em sobre como sem ao do da à no na"),
    conjunctions: WordSet("e mas quando enquanto ou"),
    titles: WordSet("senhor senhora sr sra dona dom"), negations: WordSet("nada não"))

  private static let scandinavian = SpeechVerbs(
    verbs: WordSet(
      """
      sa sade säger sagde siger frågade frågar spurgte spurte svarade svarede svarte ropade råbte ropte
      viskade hviskede hvisket mumlade mumlede mumlet skrek skreg suckade sukkede tillade tilføjede
      förklarade fortsatte undrade utbrast udbrød tänkte tænkte tenkte menade mente
      """),
    adverbs: WordSet("då da så också også igen till til slut"),
    modifiers: WordSet("den det gamla gamle lilla lille unga unge stackars herr fru fröken hr"),
    pronouns: WordSet("han hon hun det den jag jeg vi du de"),
    firstPersons: WordSet("jag jeg vi"),
    prepositions: WordSet("till til av af med för for från fra om på i som mot mod"),
    conjunctions: WordSet("och og men när når då da eller"),
    titles: WordSet("herr fru fröken hr frøken"),
    negations: WordSet("ingenting inget inte ikke intet"),
    hasGrammaticalGender: false)

  private static let polish = SpeechVerbs(
    verbs: WordSet(
      """
      powiedział powiedziała rzekł rzekła zapytał zapytała spytał spytała odpowiedział odpowiedziała
      odparł odparła krzyknął krzyknęła zawołał zawołała szepnął szepnęła mruknął mruknęła dodał dodała
      westchnął westchnęła wyjaśnił wyjaśniła stwierdził stwierdziła zauważył zauważyła pomyślał
      pomyślała powtórzył powtórzyła burknął burknęła jęknął jęknęła mówił mówiła pytał pytała
      """),
    adverbs: WordSet("wtedy cicho głośno też znowu"),
    modifiers: WordSet("stary stara mały mała pan pani"),
    pronouns: WordSet("on ona ono ja my ty oni"), firstPersons: WordSet("ja my"),
    prepositions: WordSet("do z ze od dla o na w we jak po przy"),
    conjunctions: WordSet("i a ale gdy kiedy lub"), titles: WordSet("pan pani panna"),
    negations: WordSet("nic nie"))

  private static let russian = SpeechVerbs(
    verbs: WordSet(
      """
      сказал сказала говорил говорила спросил спросила ответил ответила отвечал отвечала крикнул
      крикнула закричал закричала воскликнул воскликнула прошептал прошептала шепнул шепнула
      пробормотал пробормотала проговорил проговорила произнёс произнес произнесла добавил добавила
      продолжал продолжала заметил заметила подумал подумала повторил повторила вздохнул вздохнула
      возразил возразила объяснил объяснила попросил попросила промолвил
      """),
    adverbs: WordSet("тогда тихо громко опять наконец"),
    modifiers: WordSet("старый старая маленький маленькая бедный бедная господин госпожа"),
    pronouns: WordSet("он она оно я мы ты они"), firstPersons: WordSet("я мы"),
    prepositions: WordSet("к ко у от для о об на в во с со как по при"),
    conjunctions: WordSet("и а но когда или"), titles: WordSet("господин госпожа"),
    negations: WordSet("ничего не"))
}
