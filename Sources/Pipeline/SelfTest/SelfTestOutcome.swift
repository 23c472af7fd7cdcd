package import Checking
import Manuscript

/// What became of one case.
package struct SelfTestOutcome {
  package var mutation: Mutation
  /// Counted from 1 among the cases of its rule.
  package var number: Int
  /// New findings where they were expected; empty for traps.
  package var hits: [SelfTestFinding]
  /// New findings that nothing allows.
  package var strays: [SelfTestFinding]

  /// Whether the error was found; for traps, whether all was silent.
  package var isPassed: Bool {
    mutation.purpose == .plant ? !hits.isEmpty : strays.isEmpty
  }

  /// Judges what is new.
  init(_ mutation: Mutation, number: Int, new: [SelfTestFinding]) {
    self.mutation = mutation
    self.number = number
    hits = new.filter { finding in
      finding.diagnostic.code == mutation.code
        && finding.places.contains { place in mutation.expected.contains { $0.contains(place) } }
    }
    let expected = mutation.expected
    strays = new.filter { finding in
      let isHit =
        finding.diagnostic.code == mutation.code
        && finding.places.contains { place in expected.contains { $0.contains(place) } }
      return !isHit && !mutation.allowed.contains(finding.diagnostic.code)
    }
  }
}
