/// How far a moon is between new and new.
package struct MoonPhase: Sendable, Hashable {
  /// 0 is new, 0.5 full; below 1.
  package var fraction: Double
  /// Days from full to full.
  package var period: Double

  package init(fraction: Double, period: Double = MoonPhase.synodicMonth) {
    let rest = fraction - fraction.rounded(.down)
    self.fraction = rest >= 0 && rest < 1 ? rest : 0
    self.period = period.isFinite ? max(period, 0.001) : Self.synodicMonth
  }

  /// Mean days from new moon to new moon (Meeus, Astronomical Algorithms, chapter 49).
  package static let synodicMonth = 29.530588861

  /// One of `new moon`, `waxing crescent`, `first quarter`, `waxing gibbous`, `full moon`,
  /// `waning gibbous`, `last quarter`, `waning crescent`; the four points within a day of them.
  package var word: String { "" }

  /// Whether a word for the moon fits, give or take so many days.
  ///
  /// - Parameter word: `full`, `new`, `waxing`, `waning`, `crescent`, `gibbous`, `first quarter`,
  ///   `last quarter`, `half`, or two of them such as `waxing crescent`, with or without "moon".
  /// - Returns: `nil` for another word.
  package func matches(_ word: String, toleranceDays: Double) -> Bool? { nil }
}

extension Calendar {
  /// The moons that the calendar can tell the phase of; the Earth's is called `moon`.
  package var moonNames: [String] { [] }

  /// The phase of a moon, by its index in ``moonNames``, at a minute of the calendar's axis; the
  /// Earth's within a quarter of a day from 1000 BC to 3000, in the mean time of Greenwich.
  package func moonPhase(_ moon: Int = 0, atMinute minute: Int) -> MoonPhase? { nil }
}
