import Manuscript

struct MoonConflictOperator: SelfTestOperator {
  static let code = "moon-conflict"
  private static let phases: [(String, Double)] = [
    ("new", 0), ("first quarter", 0.25), ("full", 0.5), ("last quarter", 0.75),
  ]

  static func propose(_ story: SelfTestStory, _ cases: inout SelfTestCases) {
    let days = story.days
    for anchor in story.dated where story.isReal(anchor.chapter) {
      let chapter = anchor.chapter
      let handle = story.handle(chapter)
      func says(_ word: String) -> (inout SelfTestDraft) -> Void {
        { draft in draft.headers[chapter].moon = .typed(word) }
      }
      // Scenes of other days may see another moon.
      guard anchor.lastDay - anchor.day < 2 else { continue }
      for (index, moon) in days.moons.enumerated() {
        guard let age = days.moon(anchor.day, index) else { continue }
        let (name, turns) = (moon.isEmpty ? "" : moon + ", ", days.month(index))
        for (word, turn) in phases {
          let off = min(abs(age - turn), 1 - abs(age - turn)) * turns
          if off > max(turns * 0.2, 4.5) {
            cases.plant(
              word, "the moon is \(name)\(word) in \(handle), \(Int(off)) days from it",
              at: .header(chapter, "moon"), says(name + word))
          } else if off < 1.2 {
            cases.trap(word, "the moon is \(name)\(word) in \(handle), as it is", says(name + word))
          }
        }
        let isWaxing = age < 0.5
        let margin = min(abs(age - 0.5), age, 1 - age) * turns
        if margin > 4.2 {
          cases.plant(
            "waxing and waning",
            "the moon \(name)wanes in \(handle), where it waxes, or the other way round",
            at: .header(chapter, "moon"), says(name + (isWaxing ? "waning" : "waxing")))
        }
        if margin > 0.5 {
          cases.trap(
            "waxing and waning", "the moon \(name)waxes or wanes in \(handle), as it does",
            says(name + (isWaxing ? "waxing" : "waning")))
        }
      }
      let (year, month, _) = story.days.date(anchor.day)
      for (word, _) in phases where story.header(chapter).events.isEmpty {
        cases.trap("the month only", "the moon is \(word) in \(handle), some time that month") {
          says(word)(&$0)
          $0.headers[chapter].when = .typed("\(year)-\(DayCount.padded(month))")
        }
        cases.trap("a dream", "the moon is \(word) in \(handle), a dream") {
          says(word)(&$0)
          $0.headers[chapter].toldAs = .typed("dream")
        }
      }
      cases.trap("in no words of the kind", "the moon is red in \(handle)", says("red"))
    }
  }
}
