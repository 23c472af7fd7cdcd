import Manuscript

struct DurationConflictOperator: SelfTestOperator {
  static let code = "duration-conflict"

  static func propose(_ story: SelfTestStory, _ cases: inout SelfTestCases) {
    for step in 0..<12 {
      let (event, other) = (story.event(step), story.event(step + 1))
      let day = story.years(-1 - step, from: story.present)
      let length = 3 + step
      let span = "\(story.days.text(day)) to \(story.days.text(day + length - 1))"
      let hours = "\(story.days.text(day, minute: 600)) to \(story.days.text(day, minute: 750))"
      func lasts(_ when: String, _ lasts: String) -> (inout SelfTestDraft) -> Void {
        { draft in
          draft.event(event) {
            $0.when = .typed(when)
            $0.lasts = .typed(lasts)
          }
        }
      }
      func within(_ outer: String, _ inner: String) -> (inout SelfTestDraft) -> Void {
        { draft in
          draft.event(event) {
            $0.lasts = .typed(inner)
            $0.during = [.typed(other)]
          }
          draft.event(other) { $0.lasts = .typed(outer) }
        }
      }
      func plant(_ kind: String, _ what: String, _ edit: @escaping (inout SelfTestDraft) -> Void) {
        cases.plant(
          kind, what, at: .entry(.event, event), .entry(.event, other),
          allowing: [EventOrderOperator.code], edit)
      }
      plant(
        "too long", "\(event) is \(span), and lasts \(length * 3) days",
        lasts(span, "\(length * 3) days"))
      plant("too short", "\(event) is \(span), and lasts an hour", lasts(span, "1 hour"))
      plant(
        "hours", "\(event) is \(hours), and lasts \(4 + step) hours",
        lasts(hours, "\(4 + step) hours"))
      plant(
        "longer than what contains it", "\(event) lasts \(length) weeks during \(other)",
        within("\(length) days", "\(length) weeks"))
      func trap(_ kind: String, _ what: String, _ edit: @escaping (inout SelfTestDraft) -> Void) {
        cases.trap(kind, what, edit)
      }
      trap("both ends count", "\(event) is \(span), \(length) days", lasts(span, "\(length) days"))
      trap(
        "one end counts", "\(event) is \(span), \(length - 1) days",
        lasts(span, "\(length - 1) days"))
      trap("hours", "\(event) is \(hours)", lasts(hours, "2.5 hours"))
      trap(
        "at least", "\(event) is \(span), and lasts at least a day", lasts(span, "at least 1 day"))
      trap(
        "as long as what contains it", "\(event) and \(other) last \(length) days",
        within("\(length) days", "\(length) days"))
    }
  }
}
