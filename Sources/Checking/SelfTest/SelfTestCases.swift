/// Collects what an operator proposes, and draws as many cases as are wanted.
package struct SelfTestCases {
  private let code: String
  private var plants: [Mutation] = []
  private var traps: [Mutation] = []

  init(_ code: String) {
    self.code = code
  }

  /// Proposes an error of a `kind`, told in one sentence, that must be found at `place`; codes that
  /// are `allowed` may fire as well.
  mutating func plant(
    _ kind: String, _ what: String, at place: SelfTestPlace, allowing allowed: Set<String> = [],
    ground: Mutation.Ground = .asItStands, _ edit: @escaping (inout SelfTestDraft) -> Void
  ) {
    plant(kind, what, in: [place], allowed, ground, edit)
  }

  /// Proposes an error that may be found in either of two places.
  mutating func plant(
    _ kind: String, _ what: String, at place: SelfTestPlace, _ other: SelfTestPlace,
    allowing allowed: Set<String> = [], ground: Mutation.Ground = .asItStands,
    _ edit: @escaping (inout SelfTestDraft) -> Void
  ) {
    plant(kind, what, in: [place, other], allowed, ground, edit)
  }

  /// Proposes an error that may be found in any of three places.
  mutating func plant(
    _ kind: String, _ what: String, at place: SelfTestPlace, _ other: SelfTestPlace,
    _ third: SelfTestPlace, _ edit: @escaping (inout SelfTestDraft) -> Void
  ) {
    plant(kind, what, in: [place, other, third], [], .asItStands, edit)
  }

  mutating func plant(
    _ kind: String, _ what: String, in places: [SelfTestPlace], _ allowed: Set<String>,
    _ ground: Mutation.Ground, _ edit: @escaping (inout SelfTestDraft) -> Void
  ) {
    plants.append(
      Mutation(
        code: code, purpose: .plant, kind: kind, what: what, expected: places, allowed: allowed,
        ground: ground, edit: edit))
  }

  /// Proposes a change on which every rule must stay silent.
  mutating func trap(
    _ kind: String, _ what: String, allowing allowed: Set<String> = [],
    ground: Mutation.Ground = .asItStands, _ edit: @escaping (inout SelfTestDraft) -> Void
  ) {
    traps.append(
      Mutation(
        code: code, purpose: .trap, kind: kind, what: what, expected: [], allowed: allowed,
        ground: ground, edit: edit))
  }

  /// At most `count` errors and as many traps, all kinds alike, drawn with a seed of the rule's own.
  func drawn(_ count: Int) -> [Mutation] {
    draw(plants, count) + draw(traps, count)
  }

  private func draw(_ mutations: [Mutation], _ count: Int) -> [Mutation] {
    var order: [String] = []
    var kinds: [String: [Mutation]] = [:]
    for mutation in mutations {
      if kinds[mutation.kind] == nil { order.append(mutation.kind) }
      kinds[mutation.kind, default: []].append(mutation)
    }
    var lots = order.map { kind in
      var draw = SeededDraw(code + " " + kind)
      return draw.shuffled(kinds[kind] ?? [])
    }
    var drawn: [Mutation] = []
    while drawn.count < count, lots.contains(where: { !$0.isEmpty }) {
      for index in lots.indices where !lots[index].isEmpty && drawn.count < count {
        drawn.append(lots[index].removeLast())
      }
    }
    return drawn
  }
}
