import Manuscript

struct SimilarNamesOperator: SelfTestOperator {
  static let code = "similar-names"
  private static let alike = [
    ("Halvardine", "Halverdine"), ("Corisande", "Corisando"), ("Brigitta", "Brigita"),
    ("Tancredo", "Tancreda"), ("Philippa", "Phillippa"), ("Merivale", "Meravile"),
  ]
  private static let apart = [
    ("Halvardine", "Malverdine"), ("Corisande", "Corbinian"), ("Brigitta", "Benedicta"),
    ("Tancredo", "Theophilus"),
  ]

  static func propose(_ story: SelfTestStory, _ cases: inout SelfTestCases) {
    let chapters = story.peopled
    guard chapters.count > 1 else { return }
    for step in 0..<chapters.count {
      let both = [chapters[step], chapters[(step + 1) % chapters.count]]
      func list(_ draft: inout SelfTestDraft, _ names: [String], in chapters: [Int]) {
        for chapter in chapters { for name in names { draft.list(name, in: chapter) } }
      }
      for offset in 0..<2 {
        let (first, second) = alike[(step + offset) % alike.count]
        cases.plant(
          offset == 0 ? "first names" : "names with surnames",
          "\(first) and \(second) stand together in two chapters",
          at: .entry(.character, offset == 0 ? first : first + " Osgood"),
          .entry(.character, offset == 0 ? second : second + " Pettifer")
        ) { draft in
          let names = offset == 0 ? [first, second] : [first + " Osgood", second + " Pettifer"]
          for name in names { draft.person(name) }
          list(&draft, names, in: both)
        }
      }
      let (first, second) = alike[step % alike.count]
      let (near, far) = apart[step % apart.count]
      cases.trap("intentional", "\(first) and \(second) are meant to be alike") { draft in
        draft.person(first) { $0.isIntentional = true }
        draft.person(second)
        list(&draft, [first, second], in: both)
      }
      cases.trap("one chapter", "\(first) and \(second) stand together in one chapter only") {
        draft in
        draft.person(first)
        draft.person(second)
        list(&draft, [first, second], in: [both[0]])
      }
      cases.trap("one surname", "\(near) and \(far) Osgood are sisters") { draft in
        let names = [near + " Osgood", far + " Osgood"]
        for (name, other) in zip(names, names.reversed()) {
          draft.person(name) { $0.relations = [BibleRelation("sister", of: other)] }
        }
        list(&draft, names, in: both)
      }
      cases.trap("not alike", "\(near) and \(far) stand together in two chapters") { draft in
        draft.person(near)
        draft.person(far)
        list(&draft, [near, far], in: both)
      }
    }
  }
}
