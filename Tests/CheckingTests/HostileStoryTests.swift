import Checking
import Manuscript
import TestSupport
import Testing

@Suite("Stories that make no sense")
struct HostileStoryTests {
  private static let names = ["A", "B", "C", "nobody", "", "a", "1", "99999999999999999999", "E0"]
  private static let times = [
    "1887-11-03 10:00", "1887-11-03", "0000-00-00", "day 3, evening", "next morning", "-5",
    "999999-12-31 23:59", "-999999-01-01 to 999999-12-31", "1887-11-05 to 1887-11-03", "winter",
    "Friday 3 November 1887, night", "30 hours later", "99999999999999999999 days later",
    "1887-06-21 12:00, night", "a week earlier", "summer, 1887-12-24", "1887-11-03 10:00 to 09:00",
  ]
  private static let lengths = [
    "2 hours", "at least 3 days", "0 minutes", "-4 hours", "99999999999999999999 years", "", "soon",
  ]
  private static let tellings = ["now", "flashback", "dream", "letter", "frame", "nonsense"]

  private static func sample(_ seed: UInt64) -> RuleSample {
    var random = SplitMix(seed: seed)
    func one(_ list: [String]) -> String { list[random.below(list.count)] }
    func quoted(_ list: [String]) -> String { "'\(one(list))'" }
    var bible = "characters:\n"
    for name in ["A", "B", "C"] {
      bible +=
        "  \(name): {born: \(quoted(times)), died: \(quoted(times + names)), age: \(quoted(lengths))}\n"
    }
    bible += "places:\n"
    for name in ["X", "Y", "Z", "A"] {
      let at = "at: [\(random.below(400) - 200), \(random.below(900) - 450)]"
      bible +=
        "  \(name): {within: \(one(["X", "Y", "Z"])), \(at), travel: [{to: \(one(["X", "Y", "Z"])), takes: \(quoted(lengths))}]}\n"
    }
    bible +=
      "objects: {O: {held-by: [{who: \(quoted(names)), from: \(quoted(names + times)), until: \(quoted(names + times))}, {who: \(quoted(names)), from: \(quoted(names))}]}}\n"
    bible +=
      "plotlines: {L: {opens: \(quoted(names)), closes: \(quoted(names)), max-gap: \(quoted(names)), dormant: [{from: \(quoted(names)), until: \(quoted(names))}]}}\n"
    bible += "setups: {S: {planted: \(quoted(names)), paid: \(quoted(names))}}\n"
    bible += "events:\n"
    for index in 0..<3 {
      bible +=
        "  - {id: E\(index), when: \(quoted(times)), lasts: \(quoted(lengths)), during: E\(random.below(3)), who: \(quoted(names)), place: X, moon: full, on-page: yes}\n"
    }
    let chapters = (0..<6).map { _ in
      """
      pov: \(quoted(names))
      characters: [\(quoted(names)), \(quoted(names))]
      place: \(one(["X", "Y", "Z", "A"]))
      when: \(quoted(times))
      told-as: \(one(tellings))
      moon: \(one(["full", "blue", "waxing crescent"]))
      plotlines: [L]
      events: [E\(random.below(4))]
      objects: {uses: {\(one(["A", "B"])): O}, \(one(["gains", "loses"])): {\(one(["A", "B"])): O}}
      scene: {place: \(one(["X", "Y", "Z"])), when: \(quoted(times)), characters: [\(quoted(names))]}
      scene: {place: \(one(["X", "Y", "Z"])), when: \(quoted(times)), pov: \(quoted(names)), told-as: \(one(tellings))}
      """
    }
    let calendars = [
      "", "calendar: julian\n",
      "calendar: {name: V, months: [{name: Thaw, days: 1}], week: [Oneday], hours: 1, seasons: {winter: [Thaw]}, moons: [{name: M, period: 0.1, full: 1 Thaw 1}]}\n",
    ]
    let speeds = ["", "speeds: {foot: 5 km/h}\n", "speeds: {foot: 0.0000001 km/h}\n"]
    return RuleSample(chapters, bible: bible, story: one(calendars) + one(speeds))
  }

  @Test("Nothing that can be typed stops a rule, and every finding has a place")
  func survives() {
    var count = 0
    for seed in 1...150 {
      let story = Self.sample(UInt64(seed)).checked
      for rule in RuleSet.rules {
        let found = rule.init().check(story)
        count += found.count
        #expect(found.allSatisfy { $0.range != nil && !$0.message.isEmpty && $0.code == rule.code })
      }
    }
    #expect(count > 150)
  }
}
