/// Whether a mark opens or closes a quotation in the style of its chapter.
struct QuoteRole {
  private let mark: QuoteMark
  private let turn: QuotationStyle.Turn

  init(_ mark: QuoteMark, style: QuotationStyle) {
    self.mark = mark
    turn = style.turn(mark.family)
  }

  /// Whether it opens a quotation, given whether one of the same marks is open.
  func opens(isOpen: Bool) -> Bool {
    guard !mark.isApostrophe else { return false }
    switch mark.value {
    case 0x22, 0x27: return mark.canOpen || !isOpen && mark.isFirst
    case 0x201C, 0x201F: return turn == .outward
    case 0x2018, 0x201B: return turn == .outward && (mark.canOpen || mark.isFirst)
    case 0x201E: return turn == .low || mark.canOpen
    case 0x201A: return turn == .low && mark.canOpen
    case 0x201D: return turn == .same && mark.canOpen
    case 0x2019: return turn == .same && mark.canOpen
    case 0xAB, 0x2039: return turn == .outward
    // A paragraph in which speech goes on may open with the mark that closes.
    case 0xBB, 0x203A:
      return turn == .inward || turn == .same && mark.canOpen
        || turn == .outward && !isOpen && mark.isFirst
    case 0x300C, 0x300E: return true
    default: return false
    }
  }

  var closes: Bool {
    switch mark.value {
    case 0x22: return mark.canClose || !mark.canOpen
    case 0x27: return mark.canClose && !mark.isApostrophe
    case 0x201C: return turn == .low
    case 0x2018: return turn == .low && mark.canClose
    case 0x201D: return turn != .same || !mark.canOpen
    case 0x2019:
      return turn == .same ? mark.canClose && !mark.canOpen : mark.canClose && !mark.isApostrophe
    case 0xAB, 0x2039: return turn == .inward
    case 0xBB, 0x203A: return turn == .outward || turn == .same && !mark.canOpen
    case 0x300D, 0x300F: return true
    default: return false
    }
  }

}
