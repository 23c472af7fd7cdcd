import Manuscript

struct ImpossibleLifespanOperator: SelfTestOperator {
  static let code = "impossible-lifespan"

  static func propose(_ story: SelfTestStory, _ cases: inout SelfTestCases) {
    let days = story.days
    for step in 0..<10 {
      let name = story.person(step)
      let other = story.person(step + 1)
      let birth = story.years(-30 - 2 * step, from: story.present)
      let text = { (day: Int) in days.text(max(day, 0)) }
      func born(_ day: Int, _ entry: inout BibleEntry) { entry.life.born = .typed(text(day)) }

      let early = birth - [1, 9, 40, 400, 5000][step % 5]
      cases.plant(
        "dead before birth", "\(name) was born \(text(birth)) and died \(text(early))",
        at: .entry(.character, name)
      ) { draft in
        draft.person(name) {
          born(birth, &$0)
          $0.life.died = .typed(text(early))
        }
      }
      // Years of other calendars may be shorter.
      let lastDay = story.years((days.isEarthly ? 121 : 160) + step, from: birth)
      cases.plant(
        "too old", "\(name) lived from \(text(birth)) to \(text(lastDay))",
        at: .entry(.character, name)
      ) { draft in
        draft.person(name) {
          // In a calendar of the story's own, nobody knows how long people live.
          if !days.isEarthly { $0.life.lifespan = .typed("120 years") }
          born(birth, &$0)
          $0.life.died = .typed(text(lastDay))
        }
      }
      let end = text(birth - 2 - step)
      cases.plant(
        "event that ends before it begins", "an event is from \(text(birth)) to \(end)",
        at: .entry(.event, story.event(step))
      ) { draft in
        draft.event(story.event(step)) { $0.when = .typed("\(text(birth)) to \(end)") }
      }
      plantKin(story, &cases, step, name, other, birth)
      trapKin(story, &cases, step, name, other, birth)

      cases.trap("dead on the day of birth", "\(name) was born and died \(text(birth))") { draft in
        draft.person(name) {
          born(birth, &$0)
          $0.life.died = .typed(text(birth))
        }
      }
      let oldDay = story.years(days.isEarthly ? 119 : 80, from: birth) + step
      cases.trap("very old", "\(name) lived from \(text(birth)) to \(text(oldDay))") { draft in
        draft.person(name) {
          born(birth, &$0)
          $0.life.died = .typed(text(oldDay))
        }
      }
      cases.trap("of a kind that lives long", "\(name) is an elf of 250") { draft in
        draft.person(name) {
          $0.life.lifespan = .typed("300 years")
          born(story.years(-250, from: birth), &$0)
          $0.life.died = .typed(text(birth))
        }
      }
      let year = days.date(birth).year
      cases.trap("one year", "\(name) was born \(text(birth)) and died in \(year)") { draft in
        draft.person(name) {
          born(birth, &$0)
          $0.life.died = .typed(String(year))
        }
      }
      cases.trap("event of one day", "an event is from \(text(birth)) to \(text(birth))") { draft in
        draft.event(story.event(step)) { $0.when = .typed("\(text(birth)) to \(text(birth))") }
      }
    }
  }

  /// A child and its mother or father, each with the relation from its side.
  private static func family(
    _ draft: inout SelfTestDraft, _ child: String, _ birth: Int, _ parent: String, _ word: String,
    _ days: DayCount, shape: (inout BibleEntry) -> Void
  ) {
    draft.person(child) {
      $0.life.born = .typed(days.text(birth))
      $0.relations = [BibleRelation("child", of: parent)]
    }
    draft.person(parent) {
      $0.relations = [BibleRelation(word, of: child)]
      shape(&$0)
    }
  }

  private static func plantKin(
    _ story: SelfTestStory, _ cases: inout SelfTestCases, _ step: Int, _ child: String,
    _ parent: String, _ birth: Int
  ) {
    let days = story.days
    func plant(
      _ kind: String, _ what: String, _ word: String, _ shape: @escaping (inout BibleEntry) -> Void
    ) {
      cases.plant(kind, what, at: .entry(.character, child), .entry(.character, parent)) { draft in
        family(&draft, child, birth, parent, word, days, shape: shape)
      }
    }
    let later = story.years(step % 5 + 1, from: birth)
    plant("older than the mother", "\(parent), the mother, is younger than \(child)", "mother") {
      $0.life.born = .typed(days.text(later))
    }
    let gone = birth - 20 - 100 * step
    plant("born after the mother's death", "\(parent) died before \(child) was born", "mother") {
      $0.life.born = .typed(days.text(story.years(-30, from: birth)))
      $0.life.died = .typed(days.text(gone))
    }
    let longGone = birth - 400 - 100 * step
    plant(
      "born long after the father's death", "\(parent) died \(400 + 100 * step) days before",
      "father"
    ) {
      $0.life.born = .typed(days.text(story.years(-40, from: birth)))
      $0.life.died = .typed(days.text(longGone))
    }
    guard days.isEarthly else { return }
    let young = story.years(-11 + step % 6, from: birth)
    plant("parent of eleven", "\(parent) had \(child) before the age of twelve", "father") {
      $0.life.born = .typed(days.text(young))
    }
  }

  private static func trapKin(
    _ story: SelfTestStory, _ cases: inout SelfTestCases, _ step: Int, _ child: String,
    _ parent: String, _ birth: Int
  ) {
    let days = story.days
    cases.trap("parent of thirteen", "\(parent) was thirteen when \(child) was born") { draft in
      family(&draft, child, birth, parent, "mother", days) {
        $0.life.born = .typed(days.text(story.years(-13, from: birth) - step))
      }
    }
    cases.trap("born after the father's death", "\(parent) died months before \(child) was born") {
      draft in
      family(&draft, child, birth, parent, "father", days) {
        $0.life.born = .typed(days.text(story.years(-35, from: birth)))
        $0.life.died = .typed(days.text(birth - 90 - 20 * step))
      }
    }
    cases.trap("died giving birth", "\(parent) died the day \(child) was born") { draft in
      family(&draft, child, birth, parent, "mother", days) {
        $0.life.born = .typed(days.text(story.years(-25, from: birth)))
        $0.life.died = .typed(days.text(birth))
      }
    }
    cases.trap("stepmother", "\(parent), a stepmother, is five years older than \(child)") {
      draft in
      draft.person(child) {
        $0.life.born = .typed(days.text(birth))
        $0.relations = [BibleRelation("stepchild", of: parent)]
      }
      draft.person(parent) {
        $0.relations = [BibleRelation("stepmother", of: child)]
        $0.life.born = .typed(days.text(story.years(-5, from: birth)))
      }
    }
  }
}
