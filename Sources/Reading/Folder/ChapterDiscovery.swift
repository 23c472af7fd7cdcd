package import Manuscript

/// Finds the chapters of a story, their order and their handles, from folder listings alone.
package struct ChapterDiscovery<Directory: StoryDirectory> {
  private let directory: Directory
  private var layout = StoryLayout()
  private var diagnostics: [Diagnostic] = []
  private var handles: Set<String> = []

  /// Reads every listing that matters once.
  ///
  /// - Complexity: O(*n* log *n*) in the number of files.
  package static func layout(of directory: Directory) -> (StoryLayout, [Diagnostic]) {
    var discovery = ChapterDiscovery(directory: directory)
    discovery.discover()
    return (discovery.layout, discovery.diagnostics)
  }

  private init(directory: Directory) { self.directory = directory }

  private mutating func discover() {
    let root = directory.list("") ?? []
    layout.hasStoryFile = root.contains { $0.name == "story.yaml" && $0.kind == .file }
    for entry in root where entry.name == "story.yml" || entry.name == "bible.yml" {
      diagnostics.append(.misnamed(entry.name))
    }
    findBible(root)
    findChapters(root)
    layout.front = matter(in: "front", order: MatterOrder.front)
    layout.back = matter(in: "back", order: MatterOrder.back)
    layout.leftOut.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    if layout.chapters.isEmpty { diagnostics.append(.noChapters(layout)) }
  }

  private mutating func findBible(_ root: [DirectoryEntry]) {
    if root.contains(where: { $0.name == "bible.yaml" && $0.kind == .file }) {
      layout.bible.append("bible.yaml")
    }
    guard root.contains(where: { $0.name == "bible" && $0.kind == .folder }) else { return }
    let files = (directory.list("bible") ?? []).filter {
      $0.kind == .file && $0.name.hasSuffix(".yaml") && !ChapterFolders.isSkipped($0.name)
    }
    layout.bible += sorted(files.map { "bible/\($0.name)" })
  }

  private mutating func findChapters(_ root: [DirectoryEntry]) {
    let folders = ChapterFolders.names.filter { name in
      root.contains { $0.name == name && $0.kind == .folder }
    }
    let chosen = folders.first { name in
      (directory.list(name) ?? []).contains { ChapterFolders.holdsChapters($0) }
    }
    if let chosen {
      layout.folder = chosen
      for other in folders where other != chosen { leaveOut("\(other)/", .otherFolder) }
      for entry in root
      where entry.kind == .file && ChapterFileName.isMarkdown(entry.name)
        && !ChapterFolders.isAboutTheFolder(entry.name)
      {
        leaveOut(
          entry.name, ChapterFolders.isSkipped(entry.name) ? reason(entry.name) : .otherFolder)
      }
      readFolder(chosen, depth: 0, part: nil)
    } else {
      readBareFolder(root)
    }
  }

  private mutating func readBareFolder(_ root: [DirectoryEntry]) {
    var files: [String] = []
    for entry in root {
      let name = entry.name
      switch entry.kind {
      case .file where ChapterFileName.isMarkdown(name):
        if ChapterFolders.isSkipped(name) {
          leaveOut(name, reason(name))
        } else if ChapterFolders.isAboutTheFolder(name) {
          leaveOut(name, .aboutTheFolder)
        } else {
          files.append(name)
        }
      case .file where ChapterFolders.isManuscript(name):
        leaveOut(name, .notMarkdown)
      case .folder where !ChapterFolders.isSkipped(name) && !ChapterFolders.reserved.contains(name):
        if (directory.list(name) ?? []).contains(where: {
          $0.kind == .file && ChapterFileName.isMarkdown($0.name)
        }) {
          leaveOut("\(name)/", .folderBesideChapters)
        }
      default:
        reportProblem(entry, path: name, in: "")
      }
    }
    if !files.isEmpty { layout.folder = "" }
    let names = sorted(files)
    diagnostics += ChapterNumbers.problems(of: names.map { ChapterFileName($0) }, in: "")
    for name in names { addChapter(name, part: nil) }
  }

  private mutating func readFolder(_ folder: String, depth: Int, part: Int?) {
    guard depth < 8 else { return leaveOut("\(folder)/", .tooDeep) }
    guard let entries = directory.list(folder) else { return leaveOut("\(folder)/", .unreadable) }
    var wanted: [(path: String, isFolder: Bool)] = []
    for entry in entries {
      let path = "\(folder)/\(entry.name)"
      switch entry.kind {
      case .file
      where ChapterFileName.isMarkdown(entry.name) && !ChapterFolders.isSkipped(entry.name):
        wanted.append((path, false))
      case .folder where !ChapterFolders.isSkipped(entry.name):
        wanted.append((path, true))
      case .file where ChapterFolders.isSkipped(entry.name):
        if ChapterFileName.isMarkdown(entry.name) { leaveOut(path, reason(entry.name)) }
      case .folder:
        if entry.name.hasPrefix("_") { leaveOut("\(path)/", .underscore) }
      case .file:
        if !ChapterFolders.isPicture(entry.name) { leaveOut(path, .notMarkdown) }
      default:
        reportProblem(entry, path: path, in: folder)
      }
    }
    let ordered = wanted.map { (NaturalOrder($0.path), $0) }.sorted { $0.0 < $1.0 }.map(\.1)
    for isFolder in [false, true] {
      let names = ordered.filter { $0.isFolder == isFolder }
        .map { ChapterFileName(Self.lastName($0.path)) }
      diagnostics += ChapterNumbers.problems(of: names, in: folder)
    }
    for item in ordered {
      guard item.isFolder else {
        addChapter(item.path, part: part)
        continue
      }
      if depth == 0 {
        layout.parts.append(
          StoryLayout.Part(path: item.path, title: FolderTitle.part(Self.lastName(item.path))))
      }
      readFolder(item.path, depth: depth + 1, part: part ?? layout.parts.count - 1)
    }
  }

  private mutating func addChapter(_ path: String, part: Int?) {
    let name = ChapterFileName(Self.lastName(path))
    var handle = name.handle
    if ChapterFileName.slug(name.words).isEmpty, let part {
      handle = ChapterFileName(Self.lastName(layout.parts[part].path)).handle + "-" + handle
    }
    layout.chapters.append(
      StoryLayout.File(path: path, handle: unique(handle), name: name, part: part))
  }

  private mutating func matter(in folder: String, order: [String]) -> [StoryLayout.File] {
    guard let entries = directory.list(folder) else { return [] }
    var files: [(rank: Int, order: NaturalOrder, path: String)] = []
    for entry in entries {
      let path = "\(folder)/\(entry.name)"
      guard entry.kind == .file else {
        if entry.kind != .folder { reportProblem(entry, path: path, in: folder) }
        continue
      }
      guard ChapterFileName.isMarkdown(entry.name) else { continue }
      guard !ChapterFolders.isSkipped(entry.name) else {
        leaveOut(path, reason(entry.name))
        continue
      }
      let name = ChapterFileName(entry.name)
      let rank = order.firstIndex(of: name.handle) ?? order.count
      files.append((rank, NaturalOrder(entry.name), path))
    }
    files.sort { $0.rank == $1.rank ? $0.order < $1.order : $0.rank < $1.rank }
    return files.map { file in
      let name = ChapterFileName(Self.lastName(file.path))
      return StoryLayout.File(path: file.path, handle: unique(name.handle), name: name, part: nil)
    }
  }

  private mutating func unique(_ handle: String) -> String {
    var name = handle
    var count = 2
    while !handles.insert(name).inserted {
      name = "\(handle)-\(count)"
      count += 1
    }
    return name
  }

  private mutating func leaveOut(_ path: String, _ reason: StoryLayout.LeftOut.Reason) {
    layout.leftOut.append(StoryLayout.LeftOut(path: path, reason: reason))
  }

  private mutating func reportProblem(_ entry: DirectoryEntry, path: String, in folder: String) {
    // Beside the chapters a link is nobody's business unless it looks like one.
    if folder.isEmpty, !ChapterFileName.isMarkdown(entry.name) { return }
    switch entry.kind {
    case .leavesStory: diagnostics.append(.leavesStory(path))
    case .loop: diagnostics.append(.loop(path))
    case .broken: diagnostics.append(.broken(path))
    case .unnameable: diagnostics.append(.unnameable(path))
    case .file, .folder, .other: break
    }
  }

  private func sorted(_ paths: [String]) -> [String] {
    paths.map { (NaturalOrder($0), $0) }.sorted { $0.0 < $1.0 }.map(\.1)
  }

  private func reason(_ name: String) -> StoryLayout.LeftOut.Reason {
    name.hasPrefix("_") ? .underscore : .hidden
  }

  private static func lastName(_ path: String) -> String {
    String(decoding: path.utf8.split(separator: UInt8(ascii: "/")).last ?? [], as: UTF8.self)
  }
}

extension Diagnostic {
  private static func whole(_ path: String) -> SourceRange {
    SourceRange(SourceUnit(.file, path), 0..<0)
  }

  fileprivate static func misnamed(_ name: String) -> Diagnostic {
    let right = name.dropLast(3) + "yaml"
    return Diagnostic(
      .warning, "misnamed-file", "\(name) is not read: fabula looks for \(right)", at: whole(name),
      help: ["mv \(name) \(right)"])
  }

  fileprivate static func noChapters(_ layout: StoryLayout) -> Diagnostic {
    let folders = layout.leftOut.filter { $0.reason == .folderBesideChapters }.map(\.path)
    let found =
      folders.isEmpty ? "" : "; there is Markdown in \(Wording.sample(folders)), which is not read"
    return Diagnostic(
      .error, "no-chapters", "there are no chapters here, so there is no book to build\(found)",
      at: nil,
      help: folders.isEmpty
        ? ["fabula new chapter \"The First Chapter\""]
        : ["mkdir chapters && mv \(folders.map { "'\($0)'" }.joined(separator: " ")) chapters/"])
  }

  fileprivate static func leavesStory(_ path: String) -> Diagnostic {
    Diagnostic(
      .warning, "link-leaves-story",
      "\(path) is a link to a place outside the story, so it is not read", at: whole(path),
      help: ["copy the file into the story, or begin its name with _ to leave it out"])
  }

  fileprivate static func loop(_ path: String) -> Diagnostic {
    Diagnostic(
      .warning, "link-loop", "\(path) is a link that leads back to itself, so it is not read",
      at: whole(path), help: ["remove the link"])
  }

  fileprivate static func broken(_ path: String) -> Diagnostic {
    Diagnostic(
      .warning, "link-broken", "\(path) is a link to something that is not there",
      at: whole(path), help: ["remove the link, or put the file back"])
  }

  fileprivate static func unnameable(_ path: String) -> Diagnostic {
    Diagnostic(
      .error, "file-name-not-utf8",
      "the name of \(path) holds bytes that are not UTF-8, so the file is left out",
      at: whole(path), help: ["rename the file with letters that your keyboard has"])
  }
}
