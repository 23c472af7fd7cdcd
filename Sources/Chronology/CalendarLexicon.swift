import Manuscript

/// The words for months, weekdays and seasons by which phrases of time name them.
struct CalendarLexicon: Sendable {
  let monthNames: [String]
  let weekdayNames: [String]
  let seasons: [Season]

  /// Folded names, each as its words, and what they name.
  private(set) var months: [String: Int] = [:]
  private(set) var weekdays: [String: Int] = [:]
  private(set) var seasonNames: [String: Int] = [:]
  /// The most words that a name has.
  private(set) var longest = 1

  static let earth = CalendarLexicon()

  private init() {
    monthNames = Self.earthMonths[0].split(separator: " ").map(String.init)
    weekdayNames = Self.earthWeekdays[0].split(separator: " ").map(String.init)
    seasons = Season.ofEarth
    for names in Self.earthMonths {
      for (index, name) in names.split(separator: " ").enumerated() {
        months[Self.key(String(name))] = months[Self.key(String(name))] ?? index
      }
    }
    for names in Self.earthWeekdays {
      for (index, name) in names.split(separator: " ").enumerated() {
        weekdays[Self.key(String(name))] = weekdays[Self.key(String(name))] ?? index
      }
    }
    months[Self.key("sept")] = 8
    for (name, index) in Self.earthSeasons { seasonNames[Self.key(name)] = index }
  }

  init(_ custom: CustomCalendar) {
    monthNames = custom.months.prefix(1_000).map(\.name)
    weekdayNames = custom.week
    seasons = custom.seasons.map { Season(name: $0.name, months: $0.months) }
    for (index, name) in monthNames.enumerated() { add(name, index, to: \.months) }
    for (index, name) in weekdayNames.enumerated() { add(name, index, to: \.weekdays) }
    for (index, season) in seasons.enumerated() { add(season.name, index, to: \.seasonNames) }
  }

  private mutating func add(
    _ name: String, _ index: Int, to path: WritableKeyPath<CalendarLexicon, [String: Int]>
  ) {
    let key = Self.key(name)
    guard !key.isEmpty else { return }
    longest = max(longest, key.utf8.count { $0 == 0x20 } + 1)
    if self[keyPath: path][key] == nil { self[keyPath: path][key] = index }
  }

  /// The folded words of a name, blanks between them.
  static func key(_ name: String) -> String {
    WhenToken.read(name).map(\.text).joined(separator: " ")
  }

  private static let earthMonths = [
    "January February March April May June July August September October November December",
    "jan feb mar apr may jun jul aug sep oct nov dec",
    "januar februar marz april mai juni juli august september oktober november dezember",
    "janner feber maerz april mai jun jul aug sep okt nov dez",
    "janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre",
    "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
  ]

  private static let earthWeekdays = [
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday",
    "mon tue wed thu fri sat sun", "mo tues weds thurs fr sa so",
    "montag dienstag mittwoch donnerstag freitag samstag sonntag",
    "montags dienstags mittwochs donnerstags freitags sonnabend sonntags",
    "lundi mardi mercredi jeudi vendredi samedi dimanche",
    "lunes martes miercoles jueves viernes sabado domingo",
  ]

  private static let earthSeasons: KeyValuePairs = [
    "spring": 0, "springtime": 0, "summer": 1, "summertime": 1, "autumn": 2, "fall": 2,
    "winter": 3, "wintertime": 3, "fruhling": 0, "fruhjahr": 0, "sommer": 1, "herbst": 2,
    "printemps": 0, "ete": 1, "automne": 2, "hiver": 3, "primavera": 0, "verano": 1, "otono": 2,
    "invierno": 3,
  ]
}
