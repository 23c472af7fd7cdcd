/// Where a unit's first byte stands: the file as stored, and the offset in it.
package struct SourcePlacement: Sendable {
  package let source: SourceText

  /// Bytes from the file's first byte to the unit's offset 0.
  package let base: Int

  package init(_ source: SourceText, at base: Int = 0) {
    self.source = source
    self.base = base
  }
}

/// Finds the file behind a unit, at the edge where paths, lines and absolute offsets are wanted.
///
/// A protocol, so that a build that replays its findings reads only the files that it must show.
package protocol SourceMap {
  /// The unit's place; `nil` when its file is not known or can no longer be read.
  func placement(of unit: SourceUnit) -> SourcePlacement?
}

/// A source map that holds every file.
package struct SourceTable: SourceMap, Sendable {
  private var placements: [SourceUnit: SourcePlacement]

  package init() { placements = [:] }

  /// Each source as a `file` unit of its own path.
  package init(files sources: [SourceText]) {
    self.init()
    for source in sources { add(SourceUnit(.file, source.path), at: SourcePlacement(source)) }
  }

  /// Later additions replace earlier ones.
  package mutating func add(_ unit: SourceUnit, at placement: SourcePlacement) {
    placements[unit] = placement
  }

  package func placement(of unit: SourceUnit) -> SourcePlacement? { placements[unit] }
}
