import Manuscript

/// Reads `<!-- allow: RULE reason -->` comments, and finds the block that each speaks of.
enum AllowanceReader {
  /// The allowances in the order of the body.
  ///
  /// - Complexity: O(*comments* + *events*).
  static func read(
    _ comments: [(comment: Range<Int>, words: Range<Int>)], _ body: [UInt8], _ text: ChapterText
  ) -> [ChapterText.Allowance] {
    guard !comments.isEmpty else { return [] }
    let blocks = blocks(of: text)
    var next = 0
    return comments.map { comment, words in
      while next < blocks.count, blocks[next].upperBound <= comment.lowerBound { next += 1 }
      let covers = next < blocks.count ? blocks[next] : comment.upperBound..<comment.upperBound
      let typed = String(decoding: body[words], as: UTF8.self)
        .split(whereSeparator: \.isWhitespace)
      return .init(
        rule: typed.first.map(String.init) ?? "", reason: typed.dropFirst().joined(separator: " "),
        source: comment, covers: covers)
    }
  }

  /// Where the outermost blocks stand in the body, in order.
  private static func blocks(of text: ChapterText) -> [Range<Int>] {
    var blocks: [Range<Int>] = []
    var depth = 0
    var start = 0
    for event in text.events {
      switch event.phase {
      case .enter:
        if depth == 0 { start = Int(event.source) }
        depth += 1
      case .exit:
        depth -= 1
        if depth == 0 { blocks.append(start..<max(start, Int(event.source))) }
      case .leaf: break
      }
    }
    return blocks
  }
}
