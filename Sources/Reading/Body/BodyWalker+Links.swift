import Manuscript

extension BodyWalker {
  mutating func link(_ node: MarkdownNode) {
    if node.isEntering {
      let isAutolink = cursor < bytes.count && bytes[cursor] == UInt8(ascii: "<")
      guard isAutolink || cursor < bytes.count && bytes[cursor] == UInt8(ascii: "[") else {
        lose()
        autolinks.append(false)
        return
      }
      let url = composer.attribute(node.url)
      _ = composer.attribute(node.title)
      composer.enterInline(.link, value: url, source: source(of: cursor))
      autolinks.append(isAutolink)
      cursor += 1
    } else if autolinks.popLast() == true {
      if cursor < bytes.count, bytes[cursor] == UInt8(ascii: ">") { cursor += 1 } else { lose() }
      composer.exitInline(.link, source: source(of: cursor))
    } else {
      passLinkEnd()
      composer.exitInline(.link, source: source(of: cursor))
    }
  }

  mutating func image(_ node: MarkdownNode) {
    if node.isEntering {
      guard cursor + 1 < bytes.count, bytes[cursor] == UInt8(ascii: "!"),
        bytes[cursor + 1] == UInt8(ascii: "[")
      else {
        lose()
        return
      }
      composer.enterImage(
        path: PercentEncoding.decoded(node.url), title: node.title, source: source(of: cursor))
      cursor += 2
    } else {
      passLinkEnd()
      composer.exitImage(end: source(of: cursor))
    }
  }

  /// Passes `]` and what names the destination: `(…)`, else a label in brackets, else nothing.
  private mutating func passLinkEnd() {
    guard cursor < bytes.count, bytes[cursor] == UInt8(ascii: "]") else {
      lose()
      return
    }
    cursor += 1
    if let end = LinkDestination.end(bytes, at: cursor) {
      cursor = end
    } else if let end = labelEnd(at: cursor) {
      cursor = end
    }
  }

  /// The end of `[label]` or `[]` at `start`.
  private func labelEnd(at start: Int) -> Int? {
    guard start < bytes.count, bytes[start] == UInt8(ascii: "[") else { return nil }
    var index = start + 1
    while index < min(bytes.count, start + 1001) {
      switch bytes[index] {
      case UInt8(ascii: "]"): return index + 1
      case UInt8(ascii: "["): return nil
      case UInt8(ascii: "\\"): index += 2
      default: index += 1
      }
    }
    return nil
  }
}

/// The `(destination "title")` of an inline link (CommonMark 0.30, 6.3).
enum LinkDestination {
  /// Behind the closing parenthesis; `nil` where no inline link can be read at `start`.
  static func end(_ bytes: [UInt8], at start: Int) -> Int? {
    guard start < bytes.count, bytes[start] == UInt8(ascii: "(") else { return nil }
    var index = blanks(bytes, from: start + 1)
    guard let destinationEnd = destination(bytes, at: index) else { return nil }
    let afterDestination = blanks(bytes, from: destinationEnd)
    index = afterDestination
    if afterDestination > destinationEnd, let titleEnd = title(bytes, at: index) {
      index = blanks(bytes, from: titleEnd)
    }
    guard index < bytes.count, bytes[index] == UInt8(ascii: ")") else { return nil }
    return index + 1
  }

  private static func blanks(_ bytes: [UInt8], from start: Int) -> Int {
    var index = start
    while index < bytes.count, isBlank(bytes[index]) || isLineEnd(bytes[index]) { index += 1 }
    return index
  }

  private static func destination(_ bytes: [UInt8], at start: Int) -> Int? {
    var index = start
    if index < bytes.count, bytes[index] == UInt8(ascii: "<") {
      index += 1
      while index < bytes.count {
        switch bytes[index] {
        case UInt8(ascii: ">"): return index + 1
        case UInt8(ascii: "<"), 0x0A, 0x0D: return nil
        case UInt8(ascii: "\\"): index += 2
        default: index += 1
        }
      }
      return nil
    }
    var depth = 0
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "\\"):
        let isEscape = index + 1 < bytes.count && isASCIIPunctuation(bytes[index + 1])
        index += isEscape ? 2 : 1
        continue
      case UInt8(ascii: "("):
        depth += 1
        if depth > 32 { return nil }
      case UInt8(ascii: ")"):
        if depth == 0 { return index }
        depth -= 1
      case 0x20, 0x09, 0x0A, 0x0D: return depth == 0 ? index : nil
      default: break
      }
      index += 1
    }
    return nil
  }

  private static func title(_ bytes: [UInt8], at start: Int) -> Int? {
    guard start < bytes.count else { return nil }
    let close: UInt8
    switch bytes[start] {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): close = bytes[start]
    case UInt8(ascii: "("): close = UInt8(ascii: ")")
    default: return nil
    }
    var index = start + 1
    while index < bytes.count {
      if bytes[index] == close { return index + 1 }
      if close == UInt8(ascii: ")"), bytes[index] == UInt8(ascii: "(") { return nil }
      index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
    }
    return nil
  }
}

/// Percent escapes in a path as Markdown writes it.
enum PercentEncoding {
  /// `text` with each valid `%XX` undone; unchanged if the bytes would not be UTF-8.
  static func decoded(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "%")) else { return text }
    var bytes: [UInt8] = []
    var rest = Substring(text).utf8
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), let value = UInt8(String(rest.prefix(2)) ?? "", radix: 16),
        rest.count >= 2
      {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(validating: bytes, as: UTF8.self) ?? text
  }
}
