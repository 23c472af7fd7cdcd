import Chronology
package import Manuscript

/// Lives and events whose dates cannot be: deaths before births, children before their parents.
package struct ImpossibleLifespan: Rule {
  package static let code = "impossible-lifespan"

  package static let article = RuleArticle(
    .declaredAgainstDeclared, taxonomy: "Absolute Time Contradictions",
    summary: "Dates of birth, death and events cannot all be as declared.",
    looksAt: """
      `born`, `age` and `died` of the characters and `when` of events, and `relations:` of parents \
      and children by birth. Nobody dies before birth; no event ends before it begins; a mother lives \
      when her child is born, a father died at most 300 days before, and both are at least 12; nobody \
      is older than 120 at death, or in the last dated chapter that lists them as present.

      Dates count as wide as they are written, so that `1872` may be any day of that year, and only \
      what is impossible on every such day is reported. `lifespan: 300 years` takes the place of 120, \
      and then and in invented calendars no age of parents is too low. Step-, foster- and god-parents \
      need not be alive, and ghosts grow as old as they like.
      """,
    fires: .init(
      "The mother died four years before her daughter was born.",
      """
      === bible.yaml
      characters:
        Ruth: {born: 1834, died: 1857, relations: [mother of Dorcas]}
        Dorcas: {born: 1861-06-30, relations: [daughter of Ruth]}
      === chapters/01-arrival.md
      The boat was late.
      """),
    silent: .init(
      "The mother may have died in childbed, the father died 241 days before, and elves grow old.",
      """
      === bible.yaml
      characters:
        Ruth: {born: 1834, died: 1861, relations: [mother of Dorcas]}
        Josiah: {born: 1829-09-12, died: 1860-11-01, relations: [father of Dorcas]}
        Dorcas: {born: 1861-06-30, relations: [daughter of Ruth, daughter of Josiah]}
        Elrin: {born: 1210, died: 1780, lifespan: 900 years}
      === chapters/01-arrival.md
      The boat was late.
      """),
    fix: [
      "Correct one of the dates, or the relation.",
      "Give those who are not human a `lifespan:`.",
    ])

  package init() {}

  package func check(_ story: CheckedStory) -> [Diagnostic] {
    let years = StoryYears(story)
    var backward: Set<Int> = []
    let lives = lives(story, years, &backward)
    return lives + children(story, years, backward) + events(story)
  }

  private func lives(
    _ story: CheckedStory, _ years: StoryYears, _ backward: inout Set<Int>
  ) -> [Diagnostic] {
    let last = lastPresence(story)
    var diagnostics: [Diagnostic] = []
    for (index, entry) in story.bible.entries.enumerated() where entry.kind == .character {
      let life = story.timeline.life(of: index)
      guard let born = life.born, let from = entry.life.born ?? entry.life.age else { continue }
      if let died = life.died, let until = entry.life.died, died.isCertainlyBefore(born) {
        diagnostics.append(.diedBeforeBirth(entry, born: from, died: until))
        backward.insert(index)
        continue
      }
      guard let most = Self.oldest(entry, years) else { continue }
      if let died = life.died, let until = entry.life.died {
        if years.isMore(than: most, from: born, to: died) {
          diagnostics.append(.tooOld(entry, most, born: from, at: until, "dies"))
        }
      } else if entry.life.died == nil, !entry.life.isGhost, let index = last[index] {
        let station = story.timeline.stations[index]
        guard let time = station.time, let when = station.when,
          years.isMore(than: most, from: born, to: time)
        else { continue }
        diagnostics.append(.tooOld(entry, most, born: from, at: when, "is present"))
      }
    }
    return diagnostics
  }

  /// The greatest age, in years; `nil` where there is none.
  private static func oldest(_ entry: BibleEntry, _ years: StoryYears) -> Int? {
    guard let lifespan = entry.life.lifespan else { return years.isOurs ? 120 : nil }
    return AgeWords(lifespan.value).map(\.years.upperBound)
  }

  /// For each character, the index of the latest station with a date that lists them.
  private func lastPresence(_ story: CheckedStory) -> [Int: Int] {
    let stations = story.timeline.stations
    var last: [Int: Int] = [:]
    for (index, station) in stations.enumerated() where station.telling == .now {
      guard let time = station.time, time.start.axis == .calendar else { continue }
      for person in station.present {
        let known = last[person].flatMap { stations[$0].time?.start.lower }
        if known.map({ $0 < time.start.lower }) ?? true { last[person] = index }
      }
    }
    return last
  }

  /// Children out of the reach of their parents; who died before birth is reported as that.
  private func children(
    _ story: CheckedStory, _ years: StoryYears, _ backward: Set<Int>
  ) -> [Diagnostic] {
    var seen: Set<[Int]> = []
    var diagnostics: [Diagnostic] = []
    let kinship = Kinship(story)
    // Who is their own ancestor cannot be born in order.
    let circles = AncestorCycles(kinship, story.bible.entries).circles
    for bond in kinship.bonds where bond.kin.isByBirth && bond.of != bond.to {
      let (parent, child): (Int, Int)
      switch bond.kin.tie {
      case .parent: (parent, child) = (bond.of, bond.to)
      case .child: (parent, child) = (bond.to, bond.of)
      default: continue
      }
      guard !backward.contains(parent), !backward.contains(child),
        circles[parent] == nil || circles[parent] != circles[child],
        seen.insert([parent, child]).inserted,
        let problem = problem(parent, child, bond, story, years)
      else { continue }
      diagnostics.append(problem)
    }
    return diagnostics
  }

  private func problem(
    _ parent: Int, _ child: Int, _ bond: Kinship.Bond, _ story: CheckedStory, _ years: StoryYears
  ) -> Diagnostic? {
    let (elder, younger) = (story.bible.entries[parent], story.bible.entries[child])
    let life = story.timeline.life(of: parent)
    guard let birth = story.timeline.life(of: child).born,
      let born = younger.life.born ?? younger.life.age
    else { return nil }
    if let parentBirth = life.born, let when = elder.life.born ?? elder.life.age {
      let hasNoLeast =
        !years.isOurs || elder.life.lifespan != nil || younger.life.lifespan != nil
      if birth.isCertainlyBefore(parentBirth) {
        return .childBeforeParent(elder, younger, when, born)
      }
      if !hasNoLeast, years.isLess(than: 12, from: parentBirth, to: birth) {
        return .youngParent(elder, younger, when, born)
      }
    }
    guard let death = life.died, let died = elder.life.died, !elder.life.isGhost,
      death.start.axis == birth.start.axis
    else { return nil }
    let day = story.timeline.calendar.minutesPerDay
    let room = isMother(elder, bond) ? 0 : 300 &* day
    let gap = birth.start.lower &- death.extent.upper
    return gap >= max(room, 1)
      ? .childAfterDeath(elder, younger, died, born, isMother: room == 0) : nil
  }

  private func isMother(_ parent: BibleEntry, _ bond: Kinship.Bond) -> Bool {
    if bond.kin.tie == .parent, let gender = bond.kin.gender { return gender == .female }
    let words = NameFolding.fold(parent.life.pronouns?.value ?? "").split { !$0.isLetter }
    return words.contains("she")
  }

  private func events(_ story: CheckedStory) -> [Diagnostic] {
    story.bible.entries.enumerated().compactMap { index, entry in
      guard entry.kind == .event, let when = entry.occurrence.when,
        let time = story.timeline.time(ofEvent: index), let end = time.end,
        end.upper <= time.start.lower
      else { return nil }
      return .endsBeforeStart(entry, when)
    }
  }
}

extension Diagnostic {
  private static let ways = ["Correct one of the dates, or the relation."]

  fileprivate static func diedBeforeBirth(
    _ entry: BibleEntry, born: Located<String>, died: Located<String>
  ) -> Diagnostic {
    Diagnostic(
      .error, ImpossibleLifespan.code,
      "\(entry.key.value) dies (\(died.value)) before being born (\(born.value))",
      at: died.range, notes: [Note("the birth is here", at: born.range)], help: ways)
  }

  fileprivate static func tooOld(
    _ entry: BibleEntry, _ most: Int, born: Located<String>, at: Located<String>, _ what: String
  ) -> Diagnostic {
    Diagnostic(
      .error, ImpossibleLifespan.code,
      "\(entry.key.value) \(what) (\(at.value)) more than \(Wording.number(most)) years after being born (\(born.value))",
      at: at.range, notes: [Note("the birth is here: \(born.value)", at: born.range)],
      help: [
        "Correct one of the dates, or give \(entry.key.value) a lifespan: lifespan: 300 years."
      ])
  }

  fileprivate static func childBeforeParent(
    _ parent: BibleEntry, _ child: BibleEntry, _ parentBorn: Located<String>,
    _ born: Located<String>
  ) -> Diagnostic {
    Diagnostic(
      .error, ImpossibleLifespan.code,
      "\(child.key.value) (\(born.value)) is older than \(parent.key.value) (\(parentBorn.value)), who is a parent of \(child.key.value)",
      at: born.range, notes: [Note("\(parent.key.value) stands here", at: parentBorn.range)],
      help: ways)
  }

  fileprivate static func youngParent(
    _ parent: BibleEntry, _ child: BibleEntry, _ parentBorn: Located<String>,
    _ born: Located<String>
  ) -> Diagnostic {
    Diagnostic(
      .error, ImpossibleLifespan.code,
      "\(parent.key.value) (\(parentBorn.value)) is under 12 when \(child.key.value) is born (\(born.value))",
      at: born.range, notes: [Note("\(parent.key.value) stands here", at: parentBorn.range)],
      help: ways)
  }

  fileprivate static func childAfterDeath(
    _ parent: BibleEntry, _ child: BibleEntry, _ died: Located<String>, _ born: Located<String>,
    isMother: Bool
  ) -> Diagnostic {
    Diagnostic(
      .error, ImpossibleLifespan.code,
      "\(child.key.value) is born (\(born.value)) \(isMother ? "" : "more than 300 days ")after the death of \(parent.key.value) (\(died.value)), \(isMother ? "the mother" : "who is a parent")",
      at: born.range, notes: [Note("\(parent.key.value) dies here", at: died.range)], help: ways)
  }

  fileprivate static func endsBeforeStart(
    _ entry: BibleEntry, _ when: Located<String>
  ) -> Diagnostic {
    Diagnostic(
      .error, ImpossibleLifespan.code, "\(entry.key.value) ends before it begins: \(when.value)",
      at: when.range, help: ["Put the two dates the other way round."])
  }
}
