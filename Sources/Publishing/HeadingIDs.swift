import Manuscript

/// The ids of the headings inside a chapter, made from their words as other Markdown tools make them.
struct HeadingIDs {
  /// By the index of the heading's `enter` event.
  private var byEvent: [Int: String] = [:]
  private var all: Set<String> = []

  init(_ text: ChapterText) {
    var start: Int?
    for (index, event) in text.events.enumerated() where event.element == .heading {
      if event.phase == .enter {
        start = index
      } else if let enter = start {
        let lower = min(max(Int(text.events[enter].lower), 0), text.text.count)
        let upper = min(max(Int(event.lower), lower), text.text.count)
        byEvent[enter] = unique(Self.id(String(decoding: text.text[lower..<upper], as: UTF8.self)))
        start = nil
      }
    }
  }

  /// The id of the heading that starts at an event; unique in the chapter.
  func id(at event: Int) -> String { byEvent[event] ?? "at-\(event)" }

  /// The id that a link such as `#the-storm` means, where a heading has it.
  func target(of fragment: Substring) -> String? {
    let id = Self.id(String(fragment))
    return all.contains(id) ? id : nil
  }

  /// ASCII letters in lower case, digits and all other letters as they are, the rest as hyphens.
  private static func id(_ words: String) -> String {
    var bytes: [UInt8] = []
    for scalar in words.unicodeScalars {
      if scalar.properties.isAlphabetic || scalar.properties.numericType != nil || scalar == "_" {
        bytes.append(contentsOf: String(scalar).lowercased().utf8)
      } else if let last = bytes.last, last != UInt8(ascii: "-") {
        bytes.append(UInt8(ascii: "-"))
      }
    }
    if bytes.last == UInt8(ascii: "-") { bytes.removeLast() }
    return "at-" + String(decoding: bytes, as: UTF8.self)
  }

  private mutating func unique(_ id: String) -> String {
    var result = id
    var count = 1
    while !all.insert(result).inserted {
      count += 1
      result = "\(id)-\(count)"
    }
    return result
  }
}
