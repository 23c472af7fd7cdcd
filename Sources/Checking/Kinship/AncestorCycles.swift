import Manuscript

/// Circles of parents and grandparents, in which somebody is their own ancestor.
struct AncestorCycles {
  /// One finding for each set of people who are each other's ancestors.
  private(set) var found: [Diagnostic] = []
  /// For everybody in such a circle, its number.
  private(set) var circles: [Int: Int] = [:]

  /// - Complexity: O(*relations*).
  init(_ kinship: Kinship, _ entries: [BibleEntry]) {
    var graph = DirectedGraph(nodes: entries.count)
    var bonds: [Int] = []
    for (index, bond) in kinship.bonds.enumerated()
    where bond.kin.isByBirth && bond.kin.tie.generations != 0 && bond.of != bond.to {
      let (elder, younger) =
        bond.kin.tie.generations > 0 ? (bond.of, bond.to) : (bond.to, bond.of)
      graph.add(from: elder, to: younger)
      bonds.append(index)
    }
    for (number, component) in graph.components.enumerated() where component.count > 1 {
      for person in component { circles[person] = number }
      guard !component.contains(where: { entries[$0].isIntentional }) else { continue }
      let cycle = graph.shortestCycle(in: component).map { kinship.bonds[bonds[$0]] }
      guard !cycle.isEmpty else { continue }
      found.append(.cycle(cycle, entries))
    }
  }
}

extension Diagnostic {
  fileprivate static func cycle(_ bonds: [Kinship.Bond], _ entries: [BibleEntry]) -> Diagnostic {
    let said = bonds.map { $0.said(entries) }
    let first = bonds[0]
    let elder = first.kin.tie.generations > 0 ? first.of : first.to
    return Diagnostic(
      .error, RelationAsymmetric.code,
      "\(entries[elder].key.value) is their own ancestor: \(Wording.sample(said, most: 6))",
      at: first.relation.kind.range,
      notes: zip(said, bonds).dropFirst().prefix(7).map { Note($0, at: $1.relation.kind.range) },
      help: [
        "Change one of these relations.",
        "Put `intentional: yes` on one of them if the story means it.",
      ])
  }
}
