package import Checking
import Manuscript

/// Plants errors in a story's own declarations, in memory, and sees which ones the rules find; and
/// makes as many changes that look like errors, on which the rules must be silent.
package struct SelfTest {
  /// The most errors, and the most traps, for a rule.
  package static let count = 16

  /// What the rules made of the cases of one rule.
  package struct RuleResult {
    package var code: String
    package var outcomes: [SelfTestOutcome]
  }

  /// Codes and messages that appear or vanish when the story is only written anew; none if the
  /// writing loses nothing.
  package private(set) var rewriting: [String] = []
  package private(set) var results: [RuleResult] = []
  private let bench: SelfTestBench
  private var grounds: [Mutation.Ground: Ground] = [:]

  private struct Ground {
    var draft: SelfTestDraft
    var known: [SelfTestFinding.Identity: Int]
    var sources: SelfTestSources
  }

  /// Reads the story in the directory `path` and writes it anew.
  package init(_ path: String) throws {
    bench = try SelfTestBench(path)
    let (_, found) = try bench.findings(bench.draft)
    let anew = found.map { "\($0.diagnostic.code): \($0.diagnostic.message)" }
    let original = bench.original().map { "\($0.code): \($0.message)" }
    rewriting =
      Self.difference(original, anew).map { "lost: \($0)" }
      + Self.difference(anew, original).map { "new: \($0)" }
  }

  /// Runs the cases of every rule, or of some.
  package mutating func run(only codes: [String] = [], count: Int = SelfTest.count) throws {
    for type in SelfTestOperators.all where codes.isEmpty || codes.contains(type.code) {
      results.append(RuleResult(code: type.code, outcomes: try outcomes(of: type, count)))
    }
  }

  /// What is tried for each rule.
  package func cases(_ count: Int = SelfTest.count) -> [(code: String, cases: [Mutation])] {
    SelfTestOperators.all.map {
      ($0.code, SelfTestOperators.mutations(of: $0, in: bench.story, count: count))
    }
  }

  /// The codes of the rules that have an operator.
  package static var codes: [String] { SelfTestOperators.all.map { $0.code } }

  private mutating func outcomes(
    of type: any SelfTestOperator.Type, _ count: Int
  ) throws -> [SelfTestOutcome] {
    let mutations = SelfTestOperators.mutations(of: type, in: bench.story, count: count)
    return try mutations.enumerated().map { index, mutation in
      let ground = try ground(mutation.ground)
      var draft = ground.draft
      mutation.edit(&draft)
      let (_, found) = try bench.findings(draft)
      return SelfTestOutcome(mutation, number: index + 1, new: Self.new(found, ground.known))
    }
  }

  /// What one case changes in the story's files, as lines, and everything that is new then.
  package mutating func show(
    _ code: String, case number: Int
  ) throws -> (mutation: Mutation, lines: [String], new: [SelfTestFinding])? {
    guard let type = SelfTestOperators.all.first(where: { $0.code == code }) else { return nil }
    let mutations = SelfTestOperators.mutations(of: type, in: bench.story, count: Self.count)
    guard mutations.indices.contains(number - 1) else { return nil }
    let mutation = mutations[number - 1]
    let ground = try ground(mutation.ground)
    var draft = ground.draft
    mutation.edit(&draft)
    let (sources, found) = try bench.findings(draft)
    let lines = SelfTestDifference.lines(from: ground.sources.overlay, to: sources.overlay)
    return (mutation, lines, Self.new(found, ground.known))
  }

  private mutating func ground(_ kind: Mutation.Ground) throws -> Ground {
    if let known = grounds[kind] { return known }
    var draft = bench.draft
    if kind == .complete {
      let story = bench.story
      for chapter in draft.headers.indices {
        draft.headers[chapter].status = bench.final
        if story.checked.chapters[chapter].isUnwritten {
          draft.bodies[chapter] = "Nothing more was said of it.\n"
          draft.headers[chapter].silent += draft.headers[chapter].characters ?? []
        }
      }
    }
    let (sources, found) = try bench.findings(draft)
    let ground = Ground(
      draft: draft, known: Dictionary(found.map { ($0.identity, 1) }, uniquingKeysWith: +),
      sources: sources)
    grounds[kind] = ground
    return ground
  }

  private static func new(
    _ found: [SelfTestFinding], _ known: [SelfTestFinding.Identity: Int]
  ) -> [SelfTestFinding] {
    var left = known
    return found.filter { finding in
      guard let count = left[finding.identity], count > 0 else { return true }
      left[finding.identity] = count - 1
      return false
    }
  }

  private static func difference(_ texts: [String], _ others: [String]) -> [String] {
    var left = Dictionary(others.map { ($0, 1) }, uniquingKeysWith: +)
    return texts.filter { text in
      guard let count = left[text], count > 0 else { return true }
      left[text] = count - 1
      return false
    }
  }
}
