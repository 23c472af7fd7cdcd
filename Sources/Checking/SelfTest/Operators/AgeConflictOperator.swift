import Manuscript

struct AgeConflictOperator: SelfTestOperator {
  static let code = "age-conflict"
  private static let numbers = [
    20: "twenty", 30: "thirty", 40: "forty", 50: "fifty", 60: "sixty", 70: "seventy",
  ]

  static func propose(_ story: SelfTestStory, _ cases: inout SelfTestCases) {
    guard let start = story.dated.first(where: \.isMain) else { return }
    for step in 0..<16 {
      let name = story.person(step)
      let age = 20 + 10 * (step % 6)
      // Half a year from the birthday, so that the age is certain.
      let born = story.years(-age, from: start.day) - 180
      func person(_ age: String, _ from: String? = nil) -> (inout SelfTestDraft) -> Void {
        { draft in
          draft.person(name) {
            $0.life.born = .typed(story.days.text(born))
            if let from {
              $0.facts = [BibleFact("age", age, from: from)]
            } else {
              $0.life.age = .typed(age)
            }
          }
        }
      }
      let place = SelfTestPlace.entry(.character, name)
      let wrong = age + [3, -3, 7, -9][step % 4]
      let date = story.days.text(born)
      cases.plant(
        "a number", "\(name), born \(date), is \(wrong) at the start", at: place,
        person(String(wrong)))
      cases.plant(
        "a word", "\(name), born \(date), is \(Self.numbers[age == 70 ? 20 : age + 10] ?? "ten")",
        at: place, person(Self.numbers[age == 70 ? 20 : age + 10] ?? "ten"))
      cases.trap("right", "\(name), born \(date), is \(age)", person(String(age)))
      cases.trap(
        "right, in a word", "\(name) is \(age), in a word", person(Self.numbers[age] ?? ""))
      cases.trap("about", "\(name) is about \(age + 1)", person("about \(age + 1)"))
      cases.trap("the year only", "\(name) may have had a birthday") { draft in
        draft.person(name) {
          $0.life.born = .typed(String(story.days.date(born).year))
          $0.life.age = .typed(String(age))
        }
      }
      let later = story.dated.filter(\.isMain)
      let chapter = later[step % later.count]
      let handle = story.handle(chapter.chapter)
      cases.plant(
        "in a chapter", "\(name), born \(date), is \(wrong) from \(handle)", at: place,
        person(String(wrong), handle))
      let passed = story.days.date(chapter.day).year - story.days.date(start.day).year
      if passed == 0, chapter.day - start.day < 100 {
        cases.trap(
          "right in a chapter", "\(name), born \(date), is \(age) from \(handle)",
          person(String(age), handle))
      }
    }
  }
}
