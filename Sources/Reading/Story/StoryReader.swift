package import Manuscript

/// Reads story.yaml.
package enum StoryReader {
  /// The path that ranges name.
  package static let path = "story.yaml"

  /// The story that `bytes` describe, with guesses for what they leave out.
  ///
  /// `bytes` are the whole file, or `nil` where there is none; then no guess is reported.
  package static func read(
    _ bytes: [UInt8]?, guesses: StoryGuesses
  ) -> (story: Story, diagnostics: [Diagnostic]) {
    guard let bytes else {
      var fields = StoryFields(values(of: [], base: 0), guesses: guesses)
      fields.guess(reporting: false)
      return (fields.story, [])
    }
    let base = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var repair = YAMLQuoteRepair(bytes[base...], kind: StoryKey.repairKind)
    var fields = StoryFields(values(of: bytes[base...], base: base), guesses: guesses)
    do {
      if let root = try repair.document(base: base) {
        fields.values.diagnostics = repair.diagnostics(
          in: fields.values.unit, base: base)
        fields.read(root)
      }
    } catch {
      fields.guess(reporting: false)
      return (fields.story, [error.diagnostic(in: fields.values.unit)])
    }
    fields.guess(reporting: true)
    return (fields.story, fields.values.diagnosticsInOrder)
  }

  private static func values(of source: ArraySlice<UInt8>, base: Int) -> YAMLValueReader {
    YAMLValueReader(SourceUnit(.file, path), source: source, base: base, code: "story-value")
  }
}
