/// How a chapter sets speech; found in its text once, for all its paragraphs.
///
/// Each paragraph votes with the first mark in it that can open a quotation; a mark that starts its
/// paragraph has four votes. The family of marks with most votes sets speech, and any other with a
/// fifth of them, except single marks, which are apostrophes too often: they set speech only where
/// they win. The same votes tell which way guillemets turn, and whether quotations open low („…“) or
/// with the closing mark (”…”).
struct QuotationStyle: Equatable {
  /// Which way a family's marks open and close.
  enum Turn {
    /// “…”, ‘…’, «…»
    case outward
    /// „…“, ‚…‘
    case low
    /// »…«
    case inward
    /// ”…”, »…»
    case same
  }

  private var enabled: [Bool]
  private var turns: [Turn]
  /// Whether a dash at the start of a paragraph opens speech.
  private(set) var hasDashes: Bool

  func sets(_ family: QuoteMark.Family) -> Bool { enabled[Int(family.rawValue)] }
  func turn(_ family: QuoteMark.Family) -> Turn { turns[Int(family.rawValue)] }

  /// Languages in which novels set speech with dashes.
  private static let dashLanguages: Set<String> = [
    "be", "bg", "ca", "cs", "da", "el", "es", "et", "eu", "fi", "fr", "gl", "hr", "hu", "it", "lt",
    "lv", "mk", "nb", "nn", "no", "pl", "pt", "ro", "ru", "sk", "sl", "sr", "sv", "tr", "uk",
  ]

  /// - Complexity: O(*bytes* of the paragraphs).
  init(_ paragraphs: [ProseParagraph], of text: [UInt8], language: ProseLanguage) {
    var votes = Array(repeating: 0, count: QuoteMark.Family.allCases.count)
    var low = [0, 0]
    var right = [0, 0, 0, 0]
    var left = [0, 0, 0, 0]
    var dashes = 0
    var marks: [QuoteMark] = []
    let scan = QuoteMarkScan(text: text, language: language)
    for paragraph in paragraphs where paragraph.kind == .prose {
      if DashMark.at(paragraph.text.lowerBound, in: text, end: paragraph.text.upperBound) != nil {
        dashes += 1
      }
      scan.read(paragraph.text, into: &marks)
      guard let place = marks.firstIndex(where: { Self.isOpener($0, language) }) else { continue }
      let mark = marks[place]
      if mark.family == .single,
        !marks[(place + 1)...].contains(where: {
          $0.family == .single && $0.canClose && ($0.isStrong || !mark.isElision)
        })
      {
        continue
      }
      let weight = mark.isFirst ? 4 : 1
      let family = Int(mark.family.rawValue)
      votes[family] += weight
      guard family < 4 else { continue }
      switch mark.value {
      case 0x201E, 0x201A: low[family] += weight
      case 0x201D, 0x2019, 0xBB, 0x203A: right[family] += weight
      default: left[family] += weight
      }
    }
    let most = votes.max() ?? 0
    enabled = QuoteMark.Family.allCases.map { family in
      let count = votes[Int(family.rawValue)]
      return count > 0 && (count == most || family != .single && count * 5 >= most)
    }
    if enabled[0], votes[0] == most { enabled[1] = false }
    turns = (0..<4).map { family in
      if family < 2, low[family] > 0, low[family] >= left[family] { return .low }
      guard right[family] > left[family] else { return .outward }
      return family < 2 || language.code == "fi" || language.code == "sv" ? .same : .inward
    }
    turns += [.outward, .outward]
    hasDashes =
      dashes > 0
      && (Self.dashLanguages.contains(language.code) || dashes >= 5 && dashes * 4 > most)
  }

  private static func isOpener(_ mark: QuoteMark, _ language: ProseLanguage) -> Bool {
    guard !mark.isApostrophe else { return false }
    // A guillemet has a blank behind it in French.
    if mark.family == .guillemets || mark.family == .angles { return true }
    return mark.canOpen || mark.value == 0x201C && !mark.canClose
  }
}
