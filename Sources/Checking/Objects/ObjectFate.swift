import Manuscript

/// What a status says has become of an object.
enum ObjectFate {
  /// Nobody can have it again.
  case destroyed
  /// It is there, and of no use.
  case broken
  /// Somebody must come by it again.
  case lost
  /// Somebody else has it.
  case taken
  /// Anything else: it is there and of use.
  case sound

  private static let words: [(ObjectFate, Set<String>)] = [
    (
      .destroyed,
      [
        "destroyed", "burnt", "burned", "melted", "sunk", "sunken", "annihilated", "incinerated",
        "pulverised", "pulverized", "vaporised", "vaporized", "wrecked",
      ]
    ),
    (.broken, ["broken", "smashed", "shattered", "ruined"]),
    (.lost, ["lost", "missing", "vanished", "drowned"]),
    (.taken, ["stolen", "sold", "pawned", "confiscated", "seized", "looted"]),
  ]

  private static let fields: Set<String> = ["status", "state", "fate"]

  /// Whether a fact or change of this field says what has become of the object.
  static func isSaid(by field: String) -> Bool { fields.contains(NameFolding.fold(field)) }

  /// Reads `destroyed`, `lost at sea`, `nearly lost` (which is sound), `no longer missing`.
  init(_ status: String) {
    let all = NameFolding.fold(status).split { !$0.isLetter }.map(String.init)
    let first = all.prefix(3)
    let hedges: Set<String> = [
      "not", "no", "never", "nearly", "almost", "half", "partly", "slightly", "thought", "believed",
      "presumed", "said", "supposedly", "apparently", "reported", "un", "once", "formerly", "badly",
      "found", "mended", "repaired", "returned", "recovered", "replaced", "restored",
    ]
    guard !all.contains(where: hedges.contains) else {
      self = .sound
      return
    }
    self = Self.words.first { first.contains(where: $0.1.contains) }?.0 ?? .sound
  }
}
