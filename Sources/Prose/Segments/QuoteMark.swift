/// A mark in the text that may open or close a quotation.
struct QuoteMark {
  /// Marks that go together, whichever way a style turns them.
  enum Family: UInt8, CaseIterable {
    /// “ ” „ "
    case double
    /// ‘ ’ ‚ '
    case single
    /// « »
    case guillemets
    /// ‹ ›
    case angles
    /// 「 」
    case corners
    /// 『 』
    case whiteCorners
  }

  var position: Int
  var value: UInt32
  var family: Family
  /// Whether it stands where a quotation can open: behind a blank, a dash or another opening mark, and
  /// not before a blank.
  var canOpen: Bool
  /// Whether it stands where a quotation can close: not behind a blank, not before a letter.
  var canClose: Bool
  /// Whether what is before it ends a clause or a quotation, which an apostrophe does not follow.
  var isStrong: Bool
  /// Whether it is rather an apostrophe: between letters, or before a word such as `'tis`.
  var isApostrophe: Bool
  /// Whether it is the apostrophe of such a word unless a mark closes what it opens: it starts its
  /// paragraph.
  var isElision: Bool
  /// Whether it stands first in its paragraph.
  var isFirst: Bool

  var count: Int { value < 0x80 ? 1 : value < 0x800 ? 2 : 3 }
  var end: Int { position + count }

  static func family(of value: UInt32) -> Family? {
    switch value {
    case 0x22, 0x201C...0x201F: .double
    case 0x27, 0x2018...0x201B: .single
    case 0xAB, 0xBB: .guillemets
    case 0x2039, 0x203A: .angles
    case 0x300C, 0x300D: .corners
    case 0x300E, 0x300F: .whiteCorners
    default: nil
    }
  }
}
