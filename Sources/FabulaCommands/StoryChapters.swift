private import Manuscript
import Reading

/// The chapters on disk, for commands that name one.
struct StoryChapters {
  /// Absolute.
  let root: String
  let layout: StoryLayout

  init(root: String, layout: StoryLayout) {
    self.root = root
    self.layout = layout
  }

  init(in root: String) {
    self.root = root
    layout = ChapterDiscovery.layout(of: DiskStoryDirectory(root)).0
  }

  /// The index of the chapter that `name` means.
  func index(of name: String) throws(CommandProblem) -> Int {
    switch ChapterReference(name, in: layout) {
    case .chapter(let index): return index
    case .ambiguous(let indices):
      let names = indices.map { layout.chapters[$0].handle }
      throw CommandProblem(
        "'\(name)' could be \(Wording.list(names, "or")).", help: ["name it by its handle"],
        status: .usage)
    case .unknown(let nearest):
      throw CommandProblem(
        "There is no chapter '\(name)'.",
        help: [
          nearest.map { "did you mean \($0)?" } ?? "fabula status lists the chapters"
        ], status: .usage)
    }
  }

  /// Says which files have other names now.
  func report(_ placement: ChapterPlacement, on console: Console) {
    for renaming in placement.renamings {
      console.say("Renamed \(renaming.old) to \(renaming.new).")
    }
    if placement.changesHandles {
      console.say("Chapters named by number alone have other handles now.")
    }
  }
}
