package import Manuscript

/// Reads the header of a chapter, and the headers of its scenes.
///
/// Nothing that is wrong in a header stops it: what can be read is, and the rest is reported.
package enum HeaderReader {
  /// A header with what there is to say about it, in the order written.
  package typealias Reading = (header: ChapterHeader, diagnostics: [Diagnostic])

  /// The header in `bytes`, which stand between the two `---` lines.
  ///
  /// - Parameters:
  ///   - bytes: UTF-8; ranges count from the first of them.
  ///   - name: The chapter's handle, for the ranges' unit.
  /// - Returns: What could be read, and everything that is wrong.
  package static func read(_ bytes: ArraySlice<UInt8>, name: String) -> Reading {
    let unit = SourceUnit(.header, name)
    var repair = YAMLQuoteRepair(bytes, kind: HeaderKey.repairKind)
    var fields = HeaderFields(unit, source: bytes, base: 0)
    do {
      guard let root = try repair.document(base: 0) else { return (ChapterHeader(), []) }
      guard let entries = root.entries else {
        return (ChapterHeader(), [.notKeys(at: SourceRange(unit, root.range))])
      }
      fields.values.diagnostics = repair.diagnostics(in: unit, base: 0)
      return fields.read(entries)
    } catch {
      return (ChapterHeader(), [error.diagnostic(in: unit)])
    }
  }

  /// The header of one scene, from the comment that opens it.
  ///
  /// - Parameters:
  ///   - bytes: What follows `scene:`: `{key: value, …}`, or a line for each key.
  ///   - unit: The unit that holds the comment.
  ///   - base: The unit's offset of the first byte.
  ///   - start: See ``ChapterText/Scene/start``.
  /// - Returns: What could be read, and everything that is wrong.
  package static func readScene(
    _ bytes: ArraySlice<UInt8>, unit: SourceUnit, base: Int, start: Int
  ) -> (scene: ChapterText.Scene, diagnostics: [Diagnostic]) {
    var scene = ChapterText.Scene(start: start)
    var repair = YAMLQuoteRepair(bytes, kind: HeaderKey.repairKind)
    do {
      guard let root = try repair.document(base: base) else { return (scene, []) }
      guard let entries = root.entries else {
        return (scene, [.notKeys(at: SourceRange(unit, root.range))])
      }
      var fields = HeaderFields(unit, source: bytes, base: base)
      fields.known = HeaderKey.sceneNames
      fields.values.diagnostics = repair.diagnostics(in: unit, base: base)
      let (header, diagnostics) = fields.read(entries)
      scene.place = header.place
      scene.when = header.when
      scene.pov = header.pov
      scene.toldAs = header.toldAs
      scene.characters = header.characters
      return (scene, diagnostics)
    } catch {
      return (scene, [error.diagnostic(in: unit)])
    }
  }
}

extension YAMLQuoteRepair {
  /// One warning for each value, with the line to type.
  func diagnostics(in unit: SourceUnit, base: Int) -> [Diagnostic] {
    values.map { value in
      let lower = value.range.lowerBound - bytes.startIndex + base
      return .wantsQuotes(
        value.quotedLine, at: SourceRange(unit, lower..<lower + value.range.count))
    }
  }
}

extension Diagnostic {
  fileprivate static func wantsQuotes(_ line: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .warning, "header-quote",
      "this value needs quotes, and was read to the end of its line; type \(line)", at: range)
  }

  fileprivate static func notKeys(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, "header-not-keys",
      "this header is not made of keys with values, so nothing could be read from it", at: range,
      help: [
        "Give each key a line of its own: title: The Storm",
        "If it belongs to the text, delete the line '---' above it.",
      ])
  }
}
