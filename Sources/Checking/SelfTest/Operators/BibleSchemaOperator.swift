import Manuscript

struct BibleSchemaOperator: SelfTestOperator {
  static let code = "bible-schema"

  static func propose(_ story: SelfTestStory, _ cases: inout SelfTestCases) {
    let wrong = [
      ("alises: [Pip]", "mistyped key"), ("relatons: [friend of nobody]", "mistyped key"),
      ("pronuons: they", "mistyped key"), ("conditons: [tired]", "mistyped key"),
      ("shared: perhaps", "value of the wrong kind"),
      ("intentional: {so: yes}", "value of the wrong kind"),
      ("look: [tall, dark]", "value of the wrong kind"),
      ("known-from: {chapter: first}", "value of the wrong kind"),
      ("relations: [nobody in particular]", "long form without its half"),
      ("facts: [{field: gait}]", "long form without its half"),
      ("conditions: [{from: somewhere}]", "long form without its half"),
    ]
    for (index, (line, kind)) in wrong.enumerated() {
      let name = story.person(index)
      cases.plant(
        kind, "an entry says `\(line)`", at: .entry(.character, name)
      ) { draft in
        draft.person(name)
        draft.extraLines[[BibleEntry.Kind.character.rawValue, name]] = [line]
      }
    }
    for key in story.keys(.character) + story.keys(.place) {
      let kind: BibleEntry.Kind = story.keys(.character).contains(key) ? .character : .place
      let twin = key.uppercased()
      guard twin != key else { continue }
      cases.plant(
        "entry that stands twice", "\(key) stands under \(kind.rawValue) again, as \(twin)",
        at: .entry(kind, twin), .entry(kind, key)
      ) { draft in draft.add(kind, twin) }
    }
    for line in ["charactrs:", "objcts:", "plotlnes:"] {
      cases.plant(
        "mistyped section", "a section is called `\(line)`", at: SelfTestPlace(.bible)
      ) { draft in draft.lastLines = [line, "  Nobody: {look: grey}"] }
    }
    let right = [
      ("x-alises: [Pip]", "key of one's own"), ("x-relatons: {a: b}", "key of one's own"),
      ("shoe size: 9", "fact"), ("favourite dish: herring, pickled", "fact"),
      ("walks with: [a cane, a limp]", "fact"),
      ("handwriting: {value: small, status: rumour}", "fact"),
      ("shared: no", "plain value"), ("age: \"26\"", "plain value"),
      ("pronouns: [they, them]", "plain value"), ("relations:", "empty key"),
      ("aliases: []", "empty key"),
    ]
    for (index, (line, kind)) in right.enumerated() {
      let name = story.person(index)
      cases.trap(kind, "an entry says `\(line)`") { draft in
        draft.person(name)
        draft.extraLines[[BibleEntry.Kind.character.rawValue, name]] = [line]
      }
    }
    for line in ["x-charactrs:", "x-ideas:", "x-objcts:"] {
      cases.trap("section of one's own", "a section is called `\(line)`") { draft in
        draft.lastLines = [line, "  Nobody: {look: grey}"]
      }
    }
    for (index, name) in story.objects.enumerated() {
      cases.trap("entry of nothing", "\(name) stands there with nothing to say of it") { draft in
        draft.add(index % 2 == 0 ? .object : .term, name)
      }
    }
  }
}
