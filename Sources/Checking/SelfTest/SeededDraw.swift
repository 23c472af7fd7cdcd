/// Draws lots that are the same in every run.
///
/// - SeeAlso: SplitMix64, Steele, Lea and Flood, 2014.
struct SeededDraw {
  private var state: UInt64

  /// A draw whose seed is the FNV-1a hash of a text.
  init(_ seed: String) {
    state = seed.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }

  /// A number below `bound`, which must be above zero.
  mutating func next(below bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    mixed ^= mixed >> 31
    return Int(truncatingIfNeeded: mixed % UInt64(max(bound, 1)))
  }

  /// The elements in an order of the seed's.
  mutating func shuffled<Element>(_ elements: [Element]) -> [Element] {
    var elements = elements
    for index in elements.indices.dropFirst().reversed() {
      elements.swapAt(index, next(below: index + 1))
    }
    return elements
  }
}
