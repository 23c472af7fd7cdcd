extension Calendar {
  /// The seasons of the calendar; those of the Earth's north where it is of the Earth.
  package var seasons: [Season] { lexicon.seasons }

  /// The seasons that a day can be said to lie in.
  ///
  /// On the Earth a season begins with its month or three weeks later, with the sun, so that most of
  /// March is both winter and spring.
  ///
  /// - Parameters:
  ///   - day: The day's number.
  ///   - isSouthern: Whether it is asked for a place south of the equator; the seasons of a calendar
  ///     of the story's own are what they are.
  /// - Returns: Two at most on the Earth, in the order of ``seasons``.
  package func seasons(ofDay day: Int, isSouthern: Bool = false) -> [Season] {
    let date = date(ofDay: day)
    var months = [date.month - 1]
    if isOfEarth {
      if date.day <= 22 { months.append((date.month + 10) % 12) }
      if isSouthern { months = months.map { ($0 + 6) % 12 } }
    }
    return seasons.filter { season in months.contains(where: season.months.contains) }
  }

  /// The stretches of the year, at most two, that a season can mean; `winter 1887` is the beginning
  /// of the year and its end, the end running into the year after.
  ///
  /// - Complexity: O(*months*).
  package func spans(of season: Season, in year: Int, isSouthern: Bool = false) -> [TimeSpan] {
    guard Self.years.contains(year), Self.years.contains(year + 1) else { return [] }
    let shift = isOfEarth && isSouthern ? 6 : 0
    let months = Set(season.months.map { ($0 + shift) % monthCount })
    guard !months.isEmpty, months.count < monthCount else {
      return months.isEmpty ? [] : span(of: PartialDate(year: year)).map { [$0] } ?? []
    }
    var spans: [TimeSpan] = []
    var index = 0
    while index < monthCount {
      guard months.contains(index) else {
        index += 1
        continue
      }
      let first = index
      var last = index
      while months.contains((last + 1) % monthCount), last + 1 < first + monthCount { last += 1 }
      let end = PartialDate(year: year + (last / monthCount), month: last % monthCount + 1)
      if let lower = span(of: PartialDate(year: year, month: first + 1)), var upper = span(of: end)
      {
        if isOfEarth { upper.upper += 22 * minutesPerDay }
        spans.append(TimeSpan(lower.lower, upper.upper))
      }
      index = last + 1
    }
    return spans
  }
}
