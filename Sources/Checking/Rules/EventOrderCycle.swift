package import Manuscript

/// Events whose order, dates and durations exclude one another.
package struct EventOrderCycle: Rule {
  package static let code = "event-order-cycle"

  package static let article = RuleArticle(
    .declaredAgainstDeclared, taxonomy: "Causal Logic Violations",
    summary:
      "Events of the bible cannot happen in the order, on the dates and for as long as declared.",
    looksAt: """
      `when`, `after`, `before`, `during` and `lasts` of the bible's events, all at once: what comes \
      after an event begins when that is over, what is during an event begins and ends inside of it, \
      and dates are as wide as they are written. If no way is left to place the events in time, the \
      statements that exclude one another are shown one by one.

      Only what is stated counts. An event without a date may be at any time, and one without an end \
      may be short; two events on one day may stand in either order.
      """,
    fires: .init(
      "The trial is after the wreck, the wreck after the storm, and the storm after the trial.",
      """
      === bible.yaml
      events:
        wreck: {what: the Anna sinks, after: storm}
        trial: {what: the harbourmaster is tried, after: wreck}
        storm: {what: the great storm, after: trial}
      === chapters/01-arrival.md
      The boat was late.
      """),
    silent: .init(
      "All three happen, in this order, on one day; and the fire is during the storm.",
      """
      === bible.yaml
      events:
        storm: {what: the great storm, when: 1879-01-14}
        fire: {what: the lamp sets fire to the house, during: storm}
        wreck: {what: the Anna sinks, when: 1879-01-14, after: storm}
        trial: {what: the harbourmaster is tried, when: 1879-01, after: wreck}
      === chapters/01-arrival.md
      The boat was late.
      """),
    fix: ["Change or take out one of the statements that are shown."])

  package init() {}

  package func check(_ story: CheckedStory) -> [Diagnostic] {
    let network = EventNetwork(story)
    guard !network.events.isEmpty else { return [] }
    return EventConflicts(network).found.compactMap { .conflict($0, network, story.bible.entries) }
  }
}

extension Diagnostic {
  fileprivate static func conflict(
    _ conflict: EventConflicts.Conflict, _ network: EventNetwork, _ entries: [BibleEntry]
  ) -> Diagnostic? {
    var said: [Note] = []
    var known: Set<Note> = []
    func date(_ point: Int) {
      let event = entries[network.events[point / 2]]
      guard let when = event.occurrence.when else { return }
      let note = Note("\(event.key.value) is dated \(when.value)", at: when.range)
      if known.insert(note).inserted { said.append(note) }
    }
    if let ends = conflict.ends { date(ends.first) }
    for bound in conflict.bounds {
      switch network.bounds[bound].reason {
      case .itself: break
      case .order(let event, let word, let other):
        let note = Note("\(entries[event].key.value) is \(word) \(other.value)", at: other.range)
        if known.insert(note).inserted { said.append(note) }
      case .lasts(let event, let lasts):
        let note = Note("\(entries[event].key.value) lasts \(lasts.value)", at: lasts.range)
        if known.insert(note).inserted { said.append(note) }
      }
    }
    if let ends = conflict.ends { date(ends.last) }
    guard let first = said.first else { return nil }
    let what = conflict.ends == nil ? "these events go round in a circle" : "these events cannot be"
    let main = conflict.ends == nil ? first : said[min(1, said.count - 1)]
    return Diagnostic(
      .error, EventOrderCycle.code,
      "\(what): \(Wording.sample(said.map(\.message), most: 8))", at: main.range,
      notes: said.filter { $0 != main }.prefix(12).map { $0 },
      help: ["Change or take out one of the statements that are shown."])
  }
}
