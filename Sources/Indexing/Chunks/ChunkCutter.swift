package import Manuscript
package import Prose

/// Cuts a chapter into passages of about ``PassageSize/target`` words.
///
/// A passage is a run of blocks of one scene. How many a scene has follows from its length, and each
/// ends where it comes nearest to its share, so that no small rest stays behind.
package enum ChunkCutter {
  /// Raised by hand when the same text would now be cut otherwise.
  package static let version: UInt32 = 1

  /// The passages of a chapter, in order; together they hold every word of it once.
  ///
  /// Text without words gives none. Footnotes come last, apart from the scenes.
  ///
  /// - Parameters:
  ///   - text: The chapter.
  ///   - language: Decides what words and sentences are.
  /// - Returns: In reading order.
  /// - Complexity: O(*bytes*).
  package static func chunks(of text: ChapterText, language: ProseLanguage) -> [Chunk] {
    let scan = AtomScan(text: text.text, language: language)
    var chunks: [Chunk] = []
    for scene in SceneBlocks.all(in: text) {
      for run in runs(of: scan.atoms(of: scene)) {
        if let chunk = chunk(of: run, scene, text) { chunks.append(chunk) }
      }
    }
    return chunks
  }

  private struct Run {
    var atoms: [PassageAtom] = []
    var size = PassageSize()
  }

  private static func runs(of atoms: [PassageAtom]) -> [Run] {
    let target = PassageSize.target * PassageSize.unit
    var rest = atoms.reduce(0) { $0 + $1.size.weight }
    var runs: [Run] = []
    var run = Run()
    for atom in atoms {
      let count = max((rest + target / 2) / target, 1)
      if ends(run, before: atom, share: rest / count, isLast: count == 1) {
        rest -= run.size.weight
        runs.append(run)
        run = Run()
      }
      run.atoms.append(atom)
      run.size = run.size + atom.size
    }
    if !run.atoms.isEmpty { runs.append(run) }
    return joiningRests(runs)
  }

  /// Whether a passage is nearer to its share of the scene without `atom` than with it.
  private static func ends(
    _ run: Run, before atom: PassageAtom, share: Int, isLast: Bool
  ) -> Bool {
    guard let last = run.atoms.last else { return false }
    let weight = run.size.weight
    let sum = weight + atom.size.weight
    let maximum = PassageSize.maximum * PassageSize.unit
    if last.isHeading { return sum > maximum + PassageSize.rest * PassageSize.unit }
    if sum > maximum { return true }
    return !isLast && abs(weight - share) <= abs(sum - share)
  }

  /// A small rest joins the passage before it, or behind it where it stands first.
  private static func joiningRests(_ runs: [Run]) -> [Run] {
    var joined: [Run] = []
    for run in runs {
      if let last = joined.last, isRest(run) || joined.count == 1 && isRest(last) {
        joined[joined.count - 1].atoms += run.atoms
        joined[joined.count - 1].size = last.size + run.size
      } else {
        joined.append(run)
      }
    }
    return joined
  }

  private static func isRest(_ run: Run) -> Bool {
    run.size.weight < PassageSize.rest * PassageSize.unit
  }

  private static func chunk(of run: Run, _ scene: SceneBlocks, _ text: ChapterText) -> Chunk? {
    guard run.size.words > 0, let first = run.atoms.first, let last = run.atoms.last else {
      return nil
    }
    var blocks: [Range<Int>] = []
    var block = -1
    for atom in run.atoms {
      if atom.block == block, let start = blocks.popLast()?.lowerBound {
        blocks.append(start..<atom.text.upperBound)
      } else {
        blocks.append(atom.text)
      }
      block = atom.block
    }
    let range = first.text.lowerBound..<last.text.upperBound
    return Chunk(
      text: range, source: text.range(of: range), scene: scene.scene, sceneHeader: scene.header,
      words: run.size.words, blocks: blocks)
  }
}
