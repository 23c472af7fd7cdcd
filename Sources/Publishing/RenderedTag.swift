/// One tag of a rendered page.
struct RenderedTag {
  private(set) var name = TagName.other
  private(set) var isEnd = false
  /// Whether it ends in `/>`.
  private(set) var isEmpty = false
  /// Of a heading.
  private(set) var level = 0
  /// The offset after its `>`.
  private(set) var end: Int
  /// The attributes, as written.
  private var attributes: Range<Int>

  /// Reads the tag, comment or declaration whose `<` is at an offset.
  init(_ output: [UInt8], at start: Int) {
    var index = start + 1
    if index < output.count, output[index] == UInt8(ascii: "/") {
      isEnd = true
      index += 1
    }
    let nameStart = index
    while index < output.count, Self.isNameByte(output[index]) { index += 1 }
    let nameEnd = index
    var quote: UInt8 = 0
    while index < output.count {
      let byte = output[index]
      if quote != 0 {
        if byte == quote { quote = 0 }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: ">") {
        break
      }
      index += 1
    }
    isEmpty = index > nameEnd && output[index - 1] == UInt8(ascii: "/")
    attributes = nameEnd..<min(index, output.count)
    end = min(index + 1, output.count)
    readName(output[nameStart..<nameEnd])
  }

  /// Whether the element is something that the book adds to the chapter's text.
  func isApparatus(_ output: [UInt8]) -> Bool {
    guard !isEnd else { return false }
    switch name {
    case .skipped: return true
    case .anchor:
      return ["noteref", "note-number", "back", "skip"].contains { has($0, output) }
    case .span: return has("missing-image", output)
    case .paragraph:
      return ["missing-image", "note-back"].contains { has($0, output) }
    default: return false
    }
  }

  /// Of a numbered list; -1 for bullets.
  func firstNumber(_ output: [UInt8]) -> Int {
    guard name == .orderedList else { return -1 }
    guard !attributes.isEmpty else { return 1 }
    let digits = output[attributes].filter { (0x30...0x39).contains($0) }
    return Int(String(decoding: digits, as: UTF8.self)) ?? 1
  }

  /// Whether the attributes hold exactly this class.
  private func has(_ word: String, _ output: [UInt8]) -> Bool {
    guard !attributes.isEmpty else { return false }
    // The class is the first attribute wherever it matters.
    return output[attributes].starts(with: " class=\"\(word)\"".utf8)
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte)
  }

  private mutating func readName(_ bytes: ArraySlice<UInt8>) {
    switch bytes.count {
    case 1:
      if bytes[bytes.startIndex] == UInt8(ascii: "p") { name = .paragraph }
      if bytes[bytes.startIndex] == UInt8(ascii: "a") { name = .anchor }
    case 2:
      switch (bytes[bytes.startIndex], bytes[bytes.startIndex + 1]) {
      case (UInt8(ascii: "h"), UInt8(ascii: "1")...UInt8(ascii: "6")):
        name = .heading
        level = Int(bytes[bytes.startIndex + 1] - UInt8(ascii: "0"))
      case (UInt8(ascii: "h"), UInt8(ascii: "r")): name = .rule
      case (UInt8(ascii: "o"), UInt8(ascii: "l")): name = .orderedList
      case (UInt8(ascii: "u"), UInt8(ascii: "l")): name = .bulletList
      case (UInt8(ascii: "l"), UInt8(ascii: "i")): name = .item
      default: break
      }
    case 3...:
      name =
        switch String(decoding: bytes, as: UTF8.self) {
        case "header": .header
        case "span": .span
        // A picture that is a paragraph of its own.
        case "figure": .paragraph
        case "head", "nav", "footer", "figcaption", "script", "style": .skipped
        default: .other
        }
    default: break
    }
  }
}
