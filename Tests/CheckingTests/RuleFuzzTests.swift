import Checking
import Manuscript
import TestSupport
import Testing

@Suite("Random bibles")
struct RuleFuzzTests {
  private static let names = [
    "Mara", "Maria", "Tobias", "Anna", "", "a", "b", "wreck", "1887", "é—’",
  ]
  private static let kin = [
    "mother", "son", "twin", "cousin", "ex-wife", "husband", "aunt", "grandson", "half-", "-",
    "in law",
  ]
  private static let values = [
    "26", "about forty", "1887-11-03", "9999999999999999999", "-1", "lost", "burnt", "grey", "none",
    "3 days", "twenty-", "a hundred and four", "0000-00-00", "b", "1887 to 1880", "in her thirties",
    "300 years", "1e9 years", "99999999 years", "day 3",
  ]
  private static let fields = [
    "age", "born", "died", "lifespan", "eyes", "hair from b", "hair until a", "status from a",
    "title",
    "title from wreck", "siblings", "age from c", "within", "when", "after", "before", "during",
    "lasts",
    "known-from", "held-by", "aliases", "name", "terms", "known-by", "shared", "intentional",
  ]

  @Test("No rule stops at anything, and all say the same twice", arguments: 0..<60)
  func neverTraps(seed: Int) {
    var random = SplitMix(seed: UInt64(seed))
    func pick(_ list: [String]) -> String { list.randomElement(using: &random) ?? "" }
    var bible = ""
    for section in ["characters", "places", "objects", "events", "secrets", "plotlines"] {
      bible += "\(section):\n"
      for number in 0..<6 {
        bible += "  \(pick(Self.names))\(number):\n"
        for field in Set((0..<5).map { _ in pick(Self.fields) }).sorted() {
          let value =
            Bool.random(using: &random)
            ? pick(Self.values) : pick(Self.names) + "\(Int.random(in: 0..<6, using: &random))"
          bible += "    \(field): '\(value)'\n"
        }
        let relations = (0..<3).map { _ in
          "'\(pick(Self.kin)) of \(pick(Self.names))\(Int.random(in: 0..<6, using: &random))'"
        }
        bible += "    relations: [\(relations.joined(separator: ", "))]\n"
      }
    }
    let headers = (0..<4).map { _ in
      """
      {when: '\(pick(Self.values))', pov: '\(pick(Self.names))1', characters: ['\(pick(Self.names))0', '\(pick(Self.names))2'],
      number: '\(pick(Self.values))', title: '\(pick(Self.names))', told-as: '\(pick(["now", "flashback", "dream"]))',
      objects: {uses: '\(pick(Self.names))1', gains: '\(pick(Self.names))2'},
      changes: {who: '\(pick(Self.names))1', what: '\(pick(["status", "hair", "eyes"]))', to: '\(pick(Self.values))'}}
      """
    }
    let story = CheckedSample.story(headers, bible: bible)
    let first = RuleSet.check(story)
    #expect(!first.isEmpty)
    #expect(first == RuleSet.check(CheckedSample.story(headers, bible: bible)))
    for found in first {
      #expect(!found.message.isEmpty && !found.message.hasSuffix("."))
      #expect(found.range.map { $0.bytes.lowerBound <= $0.bytes.upperBound } ?? true)
    }
  }
}
