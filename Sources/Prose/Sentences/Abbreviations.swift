/// Words whose full stop need not end a sentence, by what may follow them.
struct Abbreviations: Sendable {
  /// A sentence never ends behind these: titles, `e.g.`.
  var inside: WordSet
  /// Only before a number: `No. 5`, where `No.` alone is a sentence.
  var beforeNumber: WordSet
  /// A sentence may end behind these, such as `etc` and `p.m`, if the next word has a capital.
  var atEnd: WordSet
  /// A sentence ends behind these, such as `co` and `st`, only if one of ``starters`` follows.
  var doubtful: WordSet
  /// Words that begin sentences much more often than names.
  var starters: WordSet
  /// Words before an ordinal number with a full stop, such as German `am` in `am 3. Mai`.
  var beforeOrdinal = WordSet("")
  /// Words after such a number.
  var afterOrdinal = WordSet("")

  static func of(_ language: ProseLanguage) -> Abbreviations {
    switch language.code {
    case "en": english
    case "de": german
    case "fr": french
    case "es": spanish
    case "it": italian
    case "nl": dutch
    case "pt": portuguese
    case "sv", "da", "nb", "no", "nn": scandinavian
    case "pl": polish
    default: other
    }
  }

  private static let english = Abbreviations(
    inside: WordSet(
      """
      mr mrs ms messrs mme mlle dr prof rev revd hon capt col maj gen lt sgt sergt cpl cmdr adm pvt
      supt insp det gov pres sen rep fr bro ven rt mt ft e.g i.e viz cf vs v p.s p.p.s n.b q.v r.s.v.p
      approx dept est eds trans m.me op
      """),
    beforeNumber: WordSet("no nos vol vols p pp ch chap fig figs art sec ver bk pl pt cap l ll ed"),
    atEnd: WordSet("etc a.m p.m am pm b.c a.d bc ad al &c inst ult prox ibid"),
    doubtful: WordSet(
      """
      st co ltd inc corp bros jr sr esq u.s u.k u.s.a ave blvd rd sq ph.d m.d b.a m.a d.c jan feb mar
      apr jun jul aug sept sep oct nov dec mon tues wed thurs fri sat sun wm chas geo jas jos thos
      edw robt
      """),
    starters: WordSet(
      """
      he she it they we you i the a an this that these those there then when but and so if in on at
      his her its their my your our what who why how where as after before for from not no yes now one
      once since while with without to of or nor yet all some still perhaps however soon never here
      """))

  private static let german = Abbreviations(
    inside: WordSet(
      """
      hr herrn fr frl dr prof dipl ing st z.b d.h u.a o.ä i.d.r z.t s.o s.u v.a bzw ca vgl evtl ggf inkl
      zzgl gen gest geb hrsg resp sog bspw m.e z.h i.a z bspw hauptm oblt lt gebr p.s
      """),
    beforeNumber: WordSet("nr s bd kap abb abs art tel nrn"),
    atEnd: WordSet("n.chr v.chr"), doubtful: WordSet("usw usf etc jh jhd str co jr sen jun"),
    starters: WordSet(
      """
      er sie es ich wir ihr du der die das ein eine dann da und aber als wenn doch so in im auf an am
      mit nach vor bei was wer wie wo warum nun jetzt dort hier sein seine nein ja nicht
      """),
    beforeOrdinal: WordSet(
      """
      am der die das den dem des im vom zum zur beim ab bis seit jeder jeden jede jedes sein seine ihr
      ihre mein meine unser unsere und zweite ein eine einen
      """),
    afterOrdinal: WordSet(
      """
      januar jänner februar märz april mai juni juli august september oktober november dezember jan feb
      mär apr jun jul aug sep sept okt nov dez jahrhundert kapitel stock klasse mal
      """))

  private static let french = Abbreviations(
    inside: WordSet(
      """
      m mm mme mmes mlle mlles mgr me dr pr st ste cf c.-à-d p.ex env ex av apr boul bd s.m r.p p.s
      """),
    beforeNumber: WordSet("n no p pp t vol chap fig art"), atEnd: WordSet("etc j.-c"),
    doubtful: WordSet("cie janv févr juil sept oct nov déc"),
    starters: WordSet(
      "il elle on ils elles je tu nous vous le la les un une ce cette ces mais et puis alors quand")
  )

  private static let spanish = Abbreviations(
    inside: WordSet(
      "sr sra srta sres dr dra d dña ud uds vd vds prof ing lic gral cnel cap st sta sto p.ej p.d"),
    beforeNumber: WordSet("núm nº no pág págs p pp cap vol art tel"),
    atEnd: WordSet("etc a.m p.m a.c d.c"), doubtful: WordSet("cía av avda ee.uu s.a"),
    starters: WordSet("él ella ellos yo tú el la los las un una pero y entonces cuando no sí en"))

  private static let italian = Abbreviations(
    inside: WordSet(
      "sig sigg sig.ra sig.na dott dott.ssa prof prof.ssa avv ing on rev mons st s.ta p.es d"),
    beforeNumber: WordSet("n nn p pp pag vol cap art fig"), atEnd: WordSet("ecc etc a.c d.c"),
    doubtful: WordSet("c.so v.le s.p.a"),
    starters: WordSet("lui lei egli ella loro io il la i le un una ma e poi allora quando non sì"))

  private static let dutch = Abbreviations(
    inside: WordSet(
      "dhr mevr mw mej dr drs ir ing prof mr ds st bijv b.v d.w.z d.i m.a.w o.a z.g.a.n ca nl p.s"),
    beforeNumber: WordSet("nr nrs blz p pp dl h hfdst art tel"),
    atEnd: WordSet("enz etc e.d v.chr"),
    doubtful: WordSet("co jr sr"),
    starters: WordSet("hij zij ze het ik wij we je de een dit dat maar en toen als nu daar hier"))

  private static let portuguese = Abbreviations(
    inside: WordSet("sr sra srta srs dr dra d prof profa eng exmo exma st sto sta p.ex v.ex"),
    beforeNumber: WordSet("n núm pág págs p pp cap vol art tel"),
    atEnd: WordSet("etc a.c d.c"), doubtful: WordSet("cia av ltda s.a"),
    starters: WordSet("ele ela eles eu tu você o a os as um uma mas e então quando não sim no na"))

  private static let scandinavian = Abbreviations(
    inside: WordSet(
      """
      hr fr frk fru dr prof d.v.s t.ex bl.a s.k m.m f.d ca kl jf f.eks bl.a dvs d.y d.ä st p.s osv.a
      """),
    beforeNumber: WordSet("nr s sid kap bd art tlf tel §"),
    atEnd: WordSet("osv etc m.fl e.kr f.kr"), doubtful: WordSet("co jr"),
    starters: WordSet("han hun hon den det de jag jeg vi du men og och så da då når när ikke inte"),
    beforeOrdinal: WordSet("den d de det på til till fra från"),
    afterOrdinal: WordSet(
      """
      januar januari februar februari mars marts april maj mai juni juli august augusti september
      oktober november december desember århundrede århundre klasse
      """))

  private static let polish = Abbreviations(
    inside: WordSet("p pan dr prof inż mgr płk gen kpt ks św np tj tzn tzw m.in im ul al pl ok ps"),
    beforeNumber: WordSet("nr s str t r rozdz art tel poz"), atEnd: WordSet("itd itp n.e p.n.e"),
    doubtful: WordSet("r w godz zł gr"),
    starters: WordSet("on ona ono oni ja ty my wy to ten ta a i ale potem wtedy kiedy gdy nie tak"))

  private static let other = Abbreviations(
    inside: WordSet("mr mrs ms dr prof st mme mlle sr sra hr p.s"),
    beforeNumber: WordSet("no nr n p pp s vol cap art tel č str"), atEnd: WordSet("etc"),
    doubtful: WordSet("co jr sr"), starters: WordSet(""))
}
