import Manuscript

struct PlaceAttributeOperator: SelfTestOperator {
  static let code = "place-attribute"

  static func propose(_ story: SelfTestStory, _ cases: inout SelfTestCases) {
    for (index, key) in story.keys(.place).enumerated() {
      AttributeCases.propose(.place, key, index, story, &cases)
      let names = [story.place(index), story.place(index + 1)]
      cases.plant(
        "a circle of places", "\(names[0]) lies in \(names[1]), and \(names[1]) in \(names[0])",
        at: .entry(.place, names[0]), .entry(.place, names[1])
      ) { draft in
        for (name, other) in zip(names, names.reversed()) {
          draft.add(.place, name) { $0.location.within = .typed(other) }
        }
      }
      cases.trap("places in places", "\(names[0]) lies in \(names[1]), which lies in \(key)") {
        draft in
        draft.add(.place, names[0]) { $0.location.within = .typed(names[1]) }
        draft.add(.place, names[1]) { $0.location.within = .typed(key) }
      }
    }
  }
}
