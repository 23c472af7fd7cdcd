/// Characters that no XML or HTML document may hold, in UTF-8.
///
/// Source: XML 1.0, production 2 (Char); HTML, "control-character-in-input-stream" and
/// "noncharacter-in-input-stream". Only the two noncharacters that XML forbids are meant.
enum ForbiddenScalar {
  /// How many bytes the forbidden character takes that `text` starts with; 0 where it is allowed.
  static func length(_ text: some Collection<UInt8>) -> Int {
    var bytes = text.makeIterator()
    guard let first = bytes.next() else { return 0 }
    switch first {
    case UInt8(ascii: "\t"), UInt8(ascii: "\n"):
      return 0
    case 0..<0x20, 0x7F:
      return 1
    case 0xC2:
      return bytes.next().map { (0x80...0x9F).contains($0) } == true ? 2 : 0
    case 0xEF:
      guard bytes.next() == 0xBF, let last = bytes.next() else { return 0 }
      return last == 0xBE || last == 0xBF ? 3 : 0
    default:
      return 0
    }
  }
}
