import Checking
import Manuscript
import Testing

@Suite("Event order")
struct EventOrderCycleTests {
  private func found(_ events: String) -> [Diagnostic] {
    EventOrderCycle().check(CheckedSample.story([""], bible: "events:\n" + events))
  }

  @Test(
    "Events that go round in a circle are an error that prints the circle",
    arguments: [
      ("  A: {after: A}", ["A is after A"]),
      ("  A: {after: B}\n  B: {after: A}", ["A is after B", "B is after A"]),
      ("  A: {after: B}\n  B: {before: C}\n  C: {before: B}", ["B is before C", "C is before B"]),
      ("  A: {during: B}\n  B: {during: A}", ["A is during B", "B is during A"]),
      ("  A: {during: B, after: B}\n  B:", ["A is during B", "A is after B"]),
    ])
  func circles(events: String, said: [String]) throws {
    let found = found(events)
    #expect(found.count == 1)
    let message = try #require(found.first).message
    #expect(message.hasPrefix("these events go round in a circle: "))
    for statement in said { #expect(message.contains(statement)) }
    #expect(found.first?.severity == .error)
    #expect(found.first?.notes.count == said.count - 1)
  }

  @Test(
    "An order that can be is let pass",
    arguments: [
      "  A: {after: B}\n  B: {after: C}\n  C: {before: A}",
      "  A: {during: B}\n  C: {during: B, after: A}",
      "  A: {after: nowhere}", "  A: {before: [B, C], after: D}\n  B:\n  C:\n  D:", "",
    ])
  func orders(events: String) {
    #expect(found(events).map(\.message) == [])
  }

  @Test("Five thousand events in a row, and a circle of them, are no matter of time")
  func manyEvents() {
    let row = (1...5000).map { "  E\($0): {after: E\($0 - 1)}" }.joined(separator: "\n")
    let clock = ContinuousClock()
    let story = CheckedSample.story([""], bible: "events:\n  E0:\n" + row)
    let circle = CheckedSample.story([""], bible: "events:\n  E0: {after: E5000}\n" + row)
    let time = clock.measure {
      #expect(EventOrderCycle().check(story).isEmpty)
      #expect(EventOrderCycle().check(circle).count == 1)
    }
    #expect(time < .seconds(30), "\(time)")
  }
}
