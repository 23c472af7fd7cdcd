/// A diagnostic with the words that it points at: what names it, and what suppressions refer to.
package struct Finding: Sendable {
  package var diagnostic: Diagnostic

  /// A chapter's handle, header or body alike, or a file's path; empty for the story as a whole.
  package var place: String

  /// The words pointed at, blanks in one; the message where there is no place.
  package var quote: String

  /// The words that the notes point at.
  package var against: [String]

  /// 16 hexadecimal digits; survives edits elsewhere.
  ///
  /// FNV-1a over rule, place and words. The message counts only where there is no place, so that a
  /// new wording changes no name.
  package let identity: String

  /// The most letters of the words that count.
  private static let limit = 200

  package init(_ diagnostic: Diagnostic, in sources: any SourceMap) {
    self.diagnostic = diagnostic
    place = diagnostic.range?.unit.name ?? ""
    quote = diagnostic.range.map { Self.words(at: $0, in: sources) } ?? diagnostic.message
    against = diagnostic.notes.map { Self.words(at: $0.range, in: sources) }
    identity = Self.identity(diagnostic, quote: quote, against: against)
  }

  /// Enough of ``identity`` to name it in a command.
  package var shortIdentity: String { String(identity.prefix(6)) }

  private static func words(at range: SourceRange, in sources: any SourceMap) -> String {
    let place = DiagnosticPlace(range, in: sources)
    guard let source = place.source, let bytes = place.bytes else { return "" }
    let text = String(decoding: source.bytes[bytes].prefix(limit), as: UTF8.self)
    return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private static func identity(
    _ diagnostic: Diagnostic, quote: String, against: [String]
  ) -> String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    func add(_ bytes: some Sequence<UInt8>) {
      for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
      hash = (hash ^ 0xFF) &* 0x100_0000_01b3
    }
    add(diagnostic.code.utf8)
    if let range = diagnostic.range {
      add([range.unit.kind.rawValue])
      add(range.unit.name.utf8)
    }
    add(quote.utf8)
    for words in against { add(words.utf8) }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
