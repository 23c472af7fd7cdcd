import Glibc
import Manuscript

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

  private static let words = [
    "new moon", "waxing crescent", "first quarter", "waxing gibbous", "full moon",
    "waning gibbous", "last quarter", "waning crescent",
  ]

  /// `new moon`, `waxing crescent`, `first quarter` and so on to `waning crescent`; the four points
  /// within a thirtieth of the period of them.
  package var word: String {
    let quarter = (fraction * 4).rounded()
    if abs(fraction * 4 - quarter) < 4.0 / 30 { return Self.words[Int(quarter) % 4 * 2] }
    return Self.words[min(Int(fraction * 4), 3) * 2 + 1]
  }

  /// Whether a word for the moon fits, give or take so many days; `nil` for another word.
  ///
  /// The words are `full`, `new`, `dark`, `waxing`, `waning`, `crescent`, `gibbous`, `half`, `first
  /// quarter`, `last quarter`, and two of them such as `waxing crescent`, with or without "moon".
  package func matches(_ word: String, toleranceDays: Double) -> Bool? {
    let words = NameFolding.fold(word).split { !$0.isLetter }.map(String.init)
      .filter { !["moon", "a", "the", "quarter"].contains($0) }
    guard !words.isEmpty else { return nil }
    var fits = true
    for word in words {
      guard let stretches = Self.stretches[word] else { return nil }
      let slack = toleranceDays / period
      fits =
        fits
        && stretches.contains { stretch in
          [-1.0, 0, 1].contains { turn in
            fraction + turn >= stretch.lowerBound - slack
              && fraction + turn <= stretch.upperBound + slack
          }
        }
    }
    return fits
  }

  private static let stretches: [String: [ClosedRange<Double>]] = [
    "new": [0...0], "dark": [0...0], "none": [0...0], "full": [0.5...0.5], "first": [0.25...0.25],
    "last": [0.75...0.75], "third": [0.75...0.75], "half": [0.25...0.25, 0.75...0.75],
    "waxing": [0...0.5], "waning": [0.5...1], "crescent": [0...0.25, 0.75...1],
    "sickle": [0...0.25, 0.75...1], "gibbous": [0.25...0.75], "young": [0...0.25],
    "old": [0.75...1],
  ]
}

extension Calendar {
  /// The moons whose phase the calendar can tell; the Earth's is called `moon`.
  package var moonNames: [String] {
    guard case .custom(let custom) = calendar else { return ["moon"] }
    return custom.moons.map(\.name)
  }

  /// The phase of a moon, by its index in ``moonNames``, at a minute of the calendar's axis.
  ///
  /// The Earth's is within a quarter of a day from 1000 BC to 3000, in the mean time of Greenwich.
  package func moonPhase(_ moon: Int = 0, atMinute minute: Int) -> MoonPhase? {
    guard case .custom(let custom) = calendar else {
      return moon == 0 ? MoonPhase(fraction: Self.elongation(Double(minute) / 1440 - 0.5)) : nil
    }
    guard custom.moons.indices.contains(moon),
      case .success(let phrase) = WhenPhrase.read(custom.moons[moon].full.value, in: self),
      let full = phrase.start.date?.full, let day = day(of: full), custom.moons[moon].period > 0
    else { return nil }
    let days = Double(minute) / Double(minutesPerDay) - (Double(day) + 0.5)
    let period = custom.moons[moon].period
    return MoonPhase(fraction: 0.5 + days / period, period: period)
  }

  /// How far the moon is ahead of the sun, in turns, by the largest terms of the theory.
  ///
  /// Meeus, Astronomical Algorithms, chapters 25 and 47: each left out is below a tenth of a degree.
  private static func elongation(_ julianDay: Double) -> Double {
    let t = (julianDay - 2_451_545) / 36525
    let degree = Double.pi / 180
    let d = (297.8501921 + 445_267.1114034 * t - 0.0018819 * t * t)
    let sun = (357.5291092 + 35_999.0502909 * t - 0.0001536 * t * t) * degree
    let moon = (134.9633964 + 477_198.8675055 * t + 0.0087414 * t * t) * degree
    let node = (93.2720950 + 483_202.0175233 * t - 0.0036539 * t * t) * degree
    let twice = 2 * d * degree
    let moonTerms =
      6.288774 * sin(moon) + 1.274027 * sin(twice - moon) + 0.658314 * sin(twice)
      + 0.213618 * sin(2 * moon) - 0.185116 * sin(sun) - 0.114332 * sin(2 * node)
      + 0.058793 * sin(twice - 2 * moon) + 0.057066 * sin(twice - sun - moon)
      + 0.053322 * sin(twice + moon) + 0.045758 * sin(twice - sun)
    let sunTerms = 1.914602 * sin(sun) + 0.019993 * sin(2 * sun)
    let turns = (d + moonTerms - sunTerms) / 360
    return turns - turns.rounded(.down)
  }
}
