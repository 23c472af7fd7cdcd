extension JSONText {
  /// What `fabula check --format json` prints: one object per diagnostic, in the order given.
  ///
  /// Lines and columns are 1-based, columns in Unicode scalars; bytes are 0-based, half open, in the
  /// file as stored. Where a finding has no place, these are null.
  package static func diagnostics(
    _ diagnostics: [Diagnostic], in sources: any SourceMap
  ) -> JSONText {
    var seen: [String: Int] = [:]
    return .array(
      diagnostics.map { diagnostic in
        let place = diagnostic.range.map { DiagnosticPlace($0, in: sources) }
        let name = Finding(diagnostic, in: sources).identity
        let count = seen[name, default: 0] + 1
        seen[name] = count
        return .object(
          [
            ("code", .string(diagnostic.code)),
            ("severity", .string(diagnostic.severity.word)),
            ("message", .string(diagnostic.message)),
          ] + fields(of: place) + [
            ("id", .string(count == 1 ? name : "\(name)-\(count)")),
            (
              "notes",
              .array(
                diagnostic.notes.map { note in
                  .object(
                    [("message", .string(note.message))]
                      + fields(of: DiagnosticPlace(note.range, in: sources)))
                })
            ),
            ("help", .array(diagnostic.help.map { .string($0) })),
          ])
      })
  }

  private static func fields(of place: DiagnosticPlace?) -> [(String, JSONText)] {
    func number(_ value: Int?) -> JSONText { value.map { .integer($0) } ?? .null }
    let bytes = place?.bytes
    let isPlaced = bytes != nil
    return [
      ("path", place.map { .string($0.path) } ?? .null),
      ("line", number(isPlaced ? place?.start.line : nil)),
      ("column", number(isPlaced ? place?.start.column : nil)),
      ("endLine", number(isPlaced ? place?.end.line : nil)),
      ("endColumn", number(isPlaced ? place?.end.column : nil)),
      ("byteStart", number(bytes?.lowerBound)),
      ("byteEnd", number(bytes?.upperBound)),
    ]
  }
}
