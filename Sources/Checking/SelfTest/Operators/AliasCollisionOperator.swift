import Manuscript

struct AliasCollisionOperator: SelfTestOperator {
  static let code = "alias-collision"
  private static let byname = "the Umbrella Heron"

  static func propose(_ story: SelfTestStory, _ cases: inout SelfTestCases) {
    let present = story.present
    for (index, key) in story.keys(.character).enumerated() {
      let name = story.person(index)
      cases.plant(
        "one alias, a person of the book and another",
        "\(key) and \(name) are both called \(byname)", at: .entry(.character, name),
        .entry(.character, key)
      ) { draft in
        draft.change(.character, key) { $0.aliases.append(.typed(byname)) }
        draft.person(name) { $0.aliases = [.typed(byname)] }
      }
      let other = story.person(index + 1)
      cases.plant(
        "an alias that is another's key", "\(other) is also called \(name)",
        at: .entry(.character, name), .entry(.character, other)
      ) { draft in
        draft.person(name)
        draft.person(other) { $0.aliases = [.typed(name)] }
      }
      let born = story.years(-40 - index, from: present)
      cases.plant(
        "one alias in one age", "\(name) and \(other) are both called \(byname) and of an age",
        at: .entry(.character, name), .entry(.character, other)
      ) { draft in
        for person in [name, other] {
          draft.person(person) {
            $0.aliases = [.typed(byname)]
            $0.life.born = .typed(story.days.text(born))
          }
        }
      }
      cases.trap("shared", "\(key) and \(name) are both called \(byname), which is shared") {
        draft in
        draft.change(.character, key) { $0.aliases.append(.typed(byname)) }
        draft.person(name) {
          $0.aliases = [.typed(byname)]
          $0.isShared = true
        }
      }
      cases.trap(
        "lives apart", "\(name) died before \(other) was born, and both were called \(byname)"
      ) { draft in
        draft.person(name) {
          $0.aliases = [.typed(byname)]
          $0.life.born = .typed(story.days.text(story.years(-140 - index, from: present)))
          $0.life.died = .typed(story.days.text(story.years(-90, from: present)))
        }
        draft.person(other) {
          $0.aliases = [.typed(byname)]
          $0.life.born = .typed(story.days.text(story.years(-50, from: present)))
        }
      }
      let surname = name.split(separator: " ").last.map(String.init) ?? name
      cases.trap("one surname", "\(name) has a cousin, Wendeline \(surname)") { draft in
        draft.person(name)
        draft.person("Wendeline \(surname)")
      }
      cases.trap("one's own name", "\(name) has that name as an alias again") { draft in
        draft.person(name) { $0.aliases = [.typed(name.uppercased()), .typed(name)] }
      }
    }
  }
}
