import Checking
import Manuscript
import TestSupport
import Testing

@Suite("A large story")
struct LargeStoryTests {
  /// A bible of about 5,000 entries, and 200 chapters that use them.
  private static func story(seed: UInt64) -> RuleSample {
    var random = SplitMix(seed: seed)
    var bible = "characters:\n"
    for index in 0..<1500 { bible += "  Person\(index): {born: \(1800 + random.below(60))}\n" }
    bible += "places:\n"
    for index in 0..<1000 {
      let within = index % 10 == 0 ? "" : "within: Place\(index / 10 * 10), "
      bible +=
        "  Place\(index): {\(within)travel: [{to: Place\(random.below(1000)), takes: \(1 + random.below(9)) hours}]}\n"
    }
    bible += "objects:\n"
    for index in 0..<1000 {
      bible +=
        "  Thing\(index): {held-by: [Person\(random.below(1500)), Person\(random.below(1500)) from \(1 + random.below(200))]}\n"
    }
    bible += "plotlines:\n"
    for index in 0..<500 { bible += "  Line\(index): {opens: \(1 + random.below(200))}\n" }
    bible += "setups:\n"
    for index in 0..<500 {
      bible +=
        "  Setup\(index): {planted: \(1 + random.below(200)), paid: \(1 + random.below(200))}\n"
    }
    bible += "events:\n"
    for index in 0..<500 {
      bible +=
        "  - {id: Event\(index), when: 1887-0\(1 + random.below(9))-1\(random.below(10)), who: [Person\(random.below(1500))], lasts: 3 days, during: Event\(random.below(500)), on-page: yes}\n"
    }
    func some(_ name: String, _ count: Int, of most: Int) -> String {
      (0..<count).map { _ in "\(name)\(random.below(most))" }.joined(separator: ", ")
    }
    let chapters = (0..<200).map { index in
      """
      pov: Person\(random.below(40))
      characters: [\(some("Person", 20, of: 40))]
      place: Place\(random.below(100))
      when: 1887-0\(1 + index / 25)-\(10 + index % 18) \(10 + random.below(10)):15
      plotlines: [\(some("Line", 3, of: 500))]
      events: [\(some("Event", 3, of: 500))]
      objects: {uses: [\(some("Thing", 3, of: 1000))], gains: [\(some("Thing", 2, of: 1000))]}
      moon: full
      scene: {place: Place\(random.below(100)), when: '1887-09-10 1\(random.below(10)):30', characters: [\(some("Person", 5, of: 40))]}
      scene: {place: Place\(random.below(100)), when: '1887-09-10 1\(random.below(10)):30'}
      """
    }
    return RuleSample(chapters, bible: bible)
  }

  @Test("Every rule looks through 5,000 entries and 200 chapters in moments")
  func speed() {
    let story = Self.story(seed: 7).checked
    let clock = ContinuousClock()
    for rule in RuleSet.rules {
      var count = 0
      let time = clock.measure { count = rule.init().check(story).count }
      // Unoptimised builds on a busy machine: what is quadratic would take minutes.
      #expect(time < .seconds(8), "\(rule.code): \(time), \(count) findings")
    }
  }
}
