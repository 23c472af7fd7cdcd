import Testing

@testable import BuildGraph

@Suite struct KeyTests {
  private func key(
    _ kind: String = "k", _ version: UInt32 = 1, _ settings: [String: String] = [:],
    _ inputs: [(String, String, String)] = []
  ) -> Key {
    Key(
      kind: kind, version: version, settings: settings,
      inputs: inputs.map { Action.Input($0.0, from: $0.1, Digest(hashing: $0.2)) })
  }

  @Test func tellsEverythingApartThatChangesAResult() {
    let keys = [
      key(), key("l"), key("k", 2), key("k", 1, ["a": "b"]), key("k", 1, ["ab": ""]),
      key("k", 1, ["a": "c"]), key("k", 1, [:], [("r", "x", "1")]),
      key("k", 1, [:], [("s", "x", "1")]), key("k", 1, [:], [("r", "x", "1"), ("r", "x", "2")]),
      key("k", 1, [:], [("r", "x", "2"), ("r", "x", "1")]),
    ]
    #expect(Set(keys).count == keys.count)
  }

  @Test func isTheSameForOtherPathsAndAnotherOrderOfRoles() {
    #expect(
      key("k", 1, [:], [("r", "x", "1"), ("s", "y", "2")])
        == key("k", 1, [:], [("s", "z", "2"), ("r", "w", "1")]))
  }

  @Test func printsTheDigestAsOthersDo() {
    #expect(
      Digest(hashing: "abc").hex
        == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    #expect(Digest(hashing: [Array("a".utf8), Array("bc".utf8)]) == Digest(hashing: "abc"))
  }
}
