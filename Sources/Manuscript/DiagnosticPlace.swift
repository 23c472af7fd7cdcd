/// A range rebased to its file, with lines and columns for people and editors.
package struct DiagnosticPlace {
  /// Relative to the story; the unit's name where its file is not known.
  package var path: String

  /// Absolute in the file as stored, half open; `nil` where the file is not known.
  package var bytes: Range<Int>?

  /// 1-based; columns in Unicode scalars.
  package var start: (line: Int, column: Int)
  package var end: (line: Int, column: Int)

  /// The file, unless the range means the file as a whole.
  package var source: SourceText?

  /// Whether a range stands for a whole file: no bytes at the start of a `file` unit.
  static func isWholeFile(_ range: SourceRange) -> Bool {
    range.unit.kind == .file && range.bytes == 0..<0
  }

  package init(_ range: SourceRange, in sources: any SourceMap) {
    start = (1, 1)
    end = (1, 1)
    path = range.unit.name
    if Self.isWholeFile(range) {
      bytes = 0..<0
      return
    }
    guard let placement = sources.placement(of: range.unit) else { return }
    let source = placement.source
    func absolute(_ offset: Int) -> Int {
      let (sum, overflow) = offset.addingReportingOverflow(placement.base)
      return overflow ? source.bytes.count : min(max(sum, 0), source.bytes.count)
    }
    let lower = absolute(range.bytes.lowerBound)
    let upper = max(lower, absolute(range.bytes.upperBound))
    path = source.path
    bytes = lower..<upper
    start = source.position(of: lower)
    end = source.position(of: upper)
    self.source = source
  }
}
