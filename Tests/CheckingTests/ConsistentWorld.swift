import Chronology
import TestSupport

/// A story that happened: people move between places in time, hand things on, die; headers and bible
/// say so, now exactly, now vaguely, and leave things out.
struct ConsistentWorld {
  private static let towns = 4
  private static let houses = 12
  private static let people = 9
  private static let things = 5

  private var random: SplitMix
  private let calendar = Calendar.gregorian
  /// Minutes between houses.
  ///
  /// In a town, those that declared ways do not join are ten minutes apart;
  /// if ways lead from one of them, a hundred, so that it is no shorter to go around these.
  private var minutes: [[Int]]
  private var travel: [String: [String]] = [:]
  /// By person.
  private var house = [Int](repeating: 0, count: people)
  private var freeFrom = [Int](repeating: 0, count: people)
  private var died = [Int?](repeating: nil, count: people)
  /// By thing: who has it.
  private var holder = [Int?](repeating: nil, count: things)
  private var heldBy = [[String]](repeating: [], count: things)
  private var events: [String] = []
  private var now: Int
  private(set) var chapters: [String] = []

  init(seed: UInt64, chapters count: Int) {
    random = SplitMix(seed: seed)
    minutes = Array(
      repeating: Array(repeating: 1_000_000, count: Self.houses), count: Self.houses)
    now = (calendar.day(of: CalendarDate(1887, 3, 1)) ?? 0) * 1440 + 600
    layOut()
    for person in 0..<Self.people {
      house[person] = random.below(Self.houses)
      freeFrom[person] = now
    }
    for thing in 0..<Self.things where random.below(4) > 0 {
      let person = random.below(Self.people)
      holder[thing] = person
      heldBy[thing].append("P\(person)")
    }
    for index in 0..<count {
      switch random.below(8) {
      case 0 where index > 0: flashback(index)
      case 1: dream()
      default: chapter(index)
      }
    }
  }

  var bible: String {
    var text = "characters:\n"
    for person in 0..<Self.people {
      let death = died[person].map { ", died: \($0 + 1)" } ?? ""
      text += "  P\(person): {born: \(1840 + person)\(death)}\n"
    }
    text += "places:\n"
    for town in 0..<Self.towns { text += "  T\(town): {\(ways("T\(town)"))}\n" }
    for house in 0..<Self.houses {
      text += "  H\(house): {within: T\(house % Self.towns), \(ways("H\(house)"))}\n"
      text += "  R\(house): {within: H\(house)}\n"
    }
    text += "objects:\n"
    for thing in 0..<Self.things {
      text += "  O\(thing): {held-by: [\(heldBy[thing].joined(separator: ", "))]}\n"
    }
    return text + "events: [\(events.joined(separator: ", "))]\n"
  }

  private func ways(_ place: String) -> String {
    "travel: [\((travel[place] ?? []).joined(separator: ", "))]"
  }

  private mutating func layOut() {
    var networks = Array(0..<Self.houses)
    for one in 0..<Self.houses {
      minutes[one][one] = 0
      for other in 0..<one {
        let (town, second) = (one % Self.towns, other % Self.towns)
        if town == second {
          if random.below(2) == 0 {
            let (network, joined) = (networks[one], networks[other])
            networks = networks.map { $0 == network ? joined : $0 }
            let takes = 5 + random.below(90)
            minutes[one][other] = takes
            travel["H\(one)", default: []].append("{to: H\(other), takes: \(takes) minutes}")
          }
        } else if random.below(8) == 0 {
          let takes = 60 + random.below(400)
          minutes[one][other] = takes
          travel["H\(other)", default: []].append("{to: H\(one), takes: at least \(takes) minutes}")
        }
        minutes[other][one] = minutes[one][other]
      }
    }
    for one in 0..<Self.houses {
      for other in 0..<Self.houses
      where one % Self.towns == other % Self.towns && networks[one] != networks[other] {
        let isAlone = [one, other].allSatisfy { house in
          networks.count { $0 == networks[house] } == 1
        }
        minutes[one][other] = isAlone ? 10 : 100
      }
    }
    for town in 1..<Self.towns where random.below(4) > 0 {
      let other = random.below(town)
      let takes = 120 + random.below(600)
      travel["T\(town)", default: []].append("{to: T\(other), takes: \(takes) minutes}")
      for one in 0..<Self.houses where one % Self.towns == town {
        for two in 0..<Self.houses where two % Self.towns == other {
          minutes[one][two] = min(minutes[one][two], takes)
          minutes[two][one] = minutes[one][two]
        }
      }
    }
    for middle in 0..<Self.houses {
      for one in 0..<Self.houses {
        for two in 0..<Self.houses {
          let around = minutes[one][middle] + minutes[middle][two]
          minutes[one][two] = min(minutes[one][two], around)
        }
      }
    }
  }

  private mutating func chapter(_ index: Int) {
    now += 5 + random.below(random.below(3) == 0 ? 3000 : 300)
    let place = random.below(Self.houses)
    var present: [Int] = []
    for _ in 0..<50 where present.isEmpty {
      present = (0..<Self.people).filter { person in
        died[person] == nil && freeFrom[person] + minutes[house[person]][place] <= now
          && random.below(3) > 0
      }
      if present.isEmpty { now += 200 }
    }
    guard let pov = present.first else { return dream() }
    let end = now + 5 + random.below(120)
    for person in present {
      house[person] = place
      freeFrom[person] = end
    }
    var header = "pov: P\(pov)\ncharacters: [\(names(present))]\n"
    if random.below(6) > 0 { header += "place: \(["R", "H"][random.below(2)])\(place)\n" }
    if let when = phrase(now, end) { header += "when: \(when)\n" }
    header += handle(present, chapter: index)
    if random.below(4) == 0 {
      let who = present[random.below(present.count)]
      let day = written(now / 1440)
      events.append("{id: E\(index), when: \(day), place: T\(place % Self.towns), who: [P\(who)]}")
      header += "events: E\(index)\n"
    }
    if random.below(6) == 0, present.count > 1, let last = present.last {
      died[last] = index
      for thing in 0..<Self.things where holder[thing] == last { holder[thing] = nil }
    }
    chapters.append(header)
  }

  /// What happens to things: one act for each, told in the header or in the bible.
  private mutating func handle(_ present: [Int], chapter: Int) -> String {
    var acts: [String: [String]] = [:]
    for thing in 0..<Self.things where random.below(3) == 0 {
      let person = present[random.below(present.count)]
      let isHere = holder[thing].map(present.contains) ?? false
      switch random.below(4) {
      case 0, 1:
        if isHere { acts["uses", default: []].append("P\(person): O\(thing)") }
      case 2:
        guard isHere || holder[thing] == nil else { continue }
        if random.below(2) == 0 {
          acts["gains", default: []].append("P\(person): O\(thing)")
        } else {
          heldBy[thing].append("P\(person) from \(chapter + 1)")
        }
        holder[thing] = person
      default:
        guard let loser = holder[thing], isHere else { continue }
        acts["loses", default: []].append("P\(loser): O\(thing)")
        holder[thing] = nil
      }
    }
    let used = acts.sorted { $0.key < $1.key }.map { act, things in
      let people = Dictionary(grouping: things) { $0.prefix { $0 != ":" } }
      let lists = people.sorted { $0.key < $1.key }.map { person, things in
        "\(person): [\(things.map { String($0.dropFirst(person.count + 2)) }.joined(separator: ", "))]"
      }
      return "\(act): {\(lists.joined(separator: ", "))}"
    }
    return used.isEmpty ? "" : "objects: {\(used.joined(separator: ", "))}\n"
  }

  private mutating func flashback(_ index: Int) {
    let place = random.below(Self.houses)
    chapters.append(
      "told-as: flashback\nwhen: \(1850 + index % 30)-0\(1 + index / 30)-1\(random.below(9)) 12:00\nplace: H\(place)\npov: P0\ncharacters: [P0, P1, P2]\n"
    )
  }

  private mutating func dream() {
    chapters.append(
      "told-as: dream\nwhen: 1887-03-02 10:00\nplace: H\(random.below(Self.houses))\npov: P3\ncharacters: [\(names(Array(0..<Self.people)))]\nobjects: {uses: {P3: O0}, gains: {P4: O1}}\n"
    )
  }

  private func names(_ people: [Int]) -> String {
    people.map { "P\($0)" }.joined(separator: ", ")
  }

  private func written(_ day: Int) -> String {
    let date = calendar.date(ofDay: day)
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(date.year)-\(two(date.month))-\(two(date.day))"
  }

  /// A time, more or less exact.
  private mutating func phrase(_ start: Int, _ end: Int) -> String? {
    func clock(_ minute: Int) -> String {
      let (hour, rest) = (minute % 1440 / 60, minute % 60)
      return "\(hour < 10 ? "0" : "")\(hour):\(rest < 10 ? "0" : "")\(rest)"
    }
    let day = written(start / 1440)
    switch random.below(8) {
    case 0: return nil
    case 1: return day
    case 2: return String(day.prefix(7))
    case 3, 4: return start / 1440 == end / 1440 ? "\(day) \(clock(start)) to \(clock(end))" : day
    case 5:
      let weekday = calendar.weekday(ofDay: start / 1440).map { calendar.weekdayNames[$0] } ?? ""
      return "\(weekday) \(day), \(clock(start))"
    default: return "\(day) \(clock(start))"
    }
  }
}
