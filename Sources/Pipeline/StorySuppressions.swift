import BuildGraph
import Manuscript
import Reading

/// Everything in a story that allows findings.
enum StorySuppressions {
  /// The suppressions in the order of files, chapters first, and what is wrong with their files.
  static func read(
    _ reading: StoryReading, sources: SourceRevision
  ) throws -> (suppressions: [Suppression], diagnostics: [Diagnostic]) {
    var found: [Suppression] = []
    var diagnostics: [Diagnostic] = []
    for path in [StoryReader.path] + reading.layout.bible {
      guard case .file(let bytes, _) = try sources.read(path) else { continue }
      found += YAMLAllowances.read(bytes[...], unit: SourceUnit(.file, path))
    }
    for (index, file) in reading.files.enumerated() {
      found += YAMLAllowances.read(
        reading.records[index].header[...], unit: SourceUnit(.header, file.handle))
      let unit = SourceUnit(.body, file.handle)
      for allowance in reading.facts[index].allowances {
        let range = SourceRange(unit, allowance.source)
        found.append(
          Suppression(
            .comment, rule: Located(allowance.rule, at: range),
            reason: allowance.reason.isEmpty ? nil : allowance.reason,
            covers: SourceRange(unit, allowance.covers), at: range))
      }
    }
    let lists: [(String, Suppression.Origin)] = [
      (SuppressionReader.allowedPath, .allowed), (SuppressionReader.baselinePath, .baseline),
    ]
    for (path, origin) in lists {
      guard case .file(let bytes, _) = try sources.read(path) else { continue }
      let (listed, problems) = SuppressionReader.read(bytes, path: path, origin: origin)
      found += listed
      diagnostics += problems
    }
    return (found, diagnostics)
  }
}
