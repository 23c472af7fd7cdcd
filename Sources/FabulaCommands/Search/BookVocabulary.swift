import Manuscript
import Prose

/// Every word of the book, for what was probably meant.
struct BookVocabulary {
  /// Most frequent words first.
  private let words: [String]

  /// - Complexity: O(*bytes*); files that cannot be read are left out.
  init(_ story: SearchStory) {
    var counts: [ArraySlice<UInt8>: Int] = [:]
    for index in story.bounds {
      guard let file = try? story.file(index) else { continue }
      let text = file.text.text.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
      for word in WordScan(text, language: file.language) { counts[text[word], default: 0] += 1 }
    }
    words = counts.sorted { left, right in
      left.value == right.value
        ? left.key.lexicographicallyPrecedes(right.key) : left.value > right.value
    }.map { String(decoding: $0.key, as: UTF8.self) }
  }

  /// What was probably meant: one slip away, two in words of eight letters and more; `nil` for
  /// words of up to three letters, and where no
  /// word is so near.
  func nearest(to word: String) -> String? {
    let count = word.count
    guard (4...32).contains(count), let nearest = EditDistance.nearest(to: word, in: words) else {
      return nil
    }
    let slips = EditDistance.between(
      NameFolding.fold(word), NameFolding.fold(nearest), limit: count < 8 ? 1 : 2)
    return slips == nil ? nil : nearest
  }
}
