import Manuscript

struct SeasonConflictOperator: SelfTestOperator {
  static let code = "season-conflict"
  private static let seasons = ["winter", "spring", "summer", "autumn"]

  static func propose(_ story: SelfTestStory, _ cases: inout SelfTestCases) {
    let year = max(story.days.date(story.present).year - 1, 1)
    if let own = story.days.own { return propose(own, year, story, &cases) }
    for step in 0..<12 {
      // The middle months of the four seasons.
      let month = [1, 4, 7, 10][step % 4]
      let date = "\(10 + step) \(story.days.months[month - 1]) \(year - step)"
      let other = (step + 1) % 4
      let isoDate = "\(year - step)-\(DayCount.padded(month))"
      func event(_ season: String, _ date: String, north: Bool) -> (inout SelfTestDraft) -> Void {
        { draft in
          let place = story.place(step)
          draft.add(.place, place) {
            $0.location.coordinates = .init(latitude: north ? 52.5 : -42.5, longitude: 10)
          }
          draft.event(story.event(step)) {
            $0.when = .typed("\(season), \(date)")
            $0.place = .typed(place)
          }
        }
      }
      let name = story.event(step)
      let place = SelfTestPlace.entry(.event, name)
      let opposite = seasons[(step + 2) % 4]
      cases.plant(
        "the opposite", "\(name), in the north, is in \(opposite), \(date)", at: place,
        event(opposite, date, north: true))
      cases.plant(
        "a month", "\(name), in the north, is in \(opposite), \(isoDate)", at: place,
        event(opposite, isoDate, north: true))
      let northern = seasons[step % 4]
      cases.plant(
        "the other half of the Earth", "\(name), in the south, is in \(northern), \(date)",
        at: place, event(northern, date, north: false))
      cases.trap(
        "right", "\(name), in the north, is in \(northern), \(date)",
        event(northern, date, north: true))
      cases.trap(
        "the south", "\(name), in the south, is in \(opposite), \(date)",
        event(opposite, date, north: false))
      // The first days of the month after a season still feel like it.
      let early = "\(year - step)-\(DayCount.padded([3, 6, 9, 12][step % 4]))-04"
      cases.trap(
        "late", "\(name), in the north, is in \(northern), \(early)",
        event(northern, early, north: true))
      cases.trap("a season alone", "\(name) is in \(seasons[other])") { draft in
        draft.event(name) { $0.when = .typed("\(seasons[other]) \(year - step)") }
      }
    }
  }

  private static func propose(
    _ own: CustomCalendar, _ year: Int, _ story: SelfTestStory, _ cases: inout SelfTestCases
  ) {
    guard own.seasons.count > 1 else { return }
    for step in 0..<16 {
      let season = own.seasons[step % own.seasons.count]
      let other = own.seasons[(step + own.seasons.count / 2) % own.seasons.count]
      guard let month = season.months.first, other.name != season.name,
        !other.months.contains(month)
      else { continue }
      let name = story.event(step)
      let words = "\(2 + step) \(own.months[month].name) \(year)"
      let digits = "\(year)-\(DayCount.padded(month + 1))-\(DayCount.padded(2 + step))"
      for (kind, date) in [("in words", words), ("in digits", digits)] {
        cases.plant(kind, "\(name) is in \(other.name), \(date)", at: .entry(.event, name)) {
          $0.event(name) { $0.when = .typed("\(other.name), \(date)") }
        }
        cases.trap(kind, "\(name) is in \(season.name), \(date)") {
          $0.event(name) { $0.when = .typed("\(season.name), \(date)") }
        }
      }
    }
  }
}
