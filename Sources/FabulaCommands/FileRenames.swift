/// Gives several files other names, never over a file that is there.
enum FileRenames {
  /// Renames in an order in which no name is taken, all of them or none.
  ///
  /// - Throws: ``CommandProblem`` when a name is taken or the disk refuses; what was renamed is
  ///   put back.
  static func perform(
    _ renamings: [ChapterPlacement.Renaming], in root: String
  ) throws(CommandProblem) {
    var done: [ChapterPlacement.Renaming] = []
    do {
      for step in steps(renamings) {
        try StoryFile.rename("\(root)/\(step.old)", to: "\(root)/\(step.new)")
        done.append(step)
      }
    } catch {
      for step in done.reversed() {
        try? StoryFile.rename("\(root)/\(step.new)", to: "\(root)/\(step.old)")
      }
      throw error
    }
  }

  /// The renamings in a safe order; a ring of names is opened with a temporary one.
  static func steps(_ renamings: [ChapterPlacement.Renaming]) -> [ChapterPlacement.Renaming] {
    var left = renamings.filter { $0.old != $0.new }
    var steps: [ChapterPlacement.Renaming] = []
    while !left.isEmpty {
      if let index = left.firstIndex(where: { step in !left.contains { $0.old == step.new } }) {
        steps.append(left.remove(at: index))
      } else {
        // Not Markdown by its name, so it is never read as a chapter meanwhile.
        let temporary = left[0].old + ".moving"
        steps.append(ChapterPlacement.Renaming(left[0].old, temporary))
        left[0].old = temporary
      }
    }
    return steps
  }
}
