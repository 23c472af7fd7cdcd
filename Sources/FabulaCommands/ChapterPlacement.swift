private import Manuscript
package import Reading

/// Where a new or moved chapter goes, and which files get other names for it.
package struct ChapterPlacement: Sendable, Equatable {
  /// A file that gets another name; both relative to the story.
  package struct Renaming: Sendable, Equatable {
    package var old: String
    package var new: String

    package init(_ old: String, _ new: String) {
      self.old = old
      self.new = new
    }
  }

  /// Where the chapter goes.
  package enum Place: Sendable, Equatable {
    case first
    case last
    /// Index in `StoryLayout.chapters`.
    case after(Int)
    case before(Int)
  }

  /// The chapter's path.
  package let path: String

  /// In reading order, without the chapter itself.
  package let renamings: [Renaming]

  /// Files whose handle is only a number, and so changes with it.
  package var changesHandles: Bool {
    renamings.contains { renaming in
      ChapterFileName.slug(ChapterFileName(Self.name(renaming.old)).words).isEmpty
    }
  }

  /// - Parameters:
  ///   - place: Where it goes.
  ///   - title: A new chapter's title, or `nil` where `moved` keeps its name.
  ///   - moved: Index of the chapter that moves.
  ///   - layout: The story as it is.
  /// - Throws: ``CommandProblem`` where the files beside it have no numbers.
  package init(
    _ place: Place, title: String?, moving moved: Int?, in layout: StoryLayout
  ) throws(CommandProblem) {
    let target = Self.target(place, moved, layout)
    let folder = target.map { Self.folder(layout.chapters[$0].path) } ?? layout.folder ?? "chapters"
    let siblings = layout.chapters.indices.filter {
      $0 != moved && Self.folder(layout.chapters[$0].path) == folder
    }
    let names = siblings.map { layout.chapters[$0].name }
    let position = Self.position(place, target, siblings)
    let numbers = names.map(\.number)
    guard numbers.allSatisfy({ $0 != nil }) else {
      guard names.allSatisfy({ $0.digits == nil }), place == .last, let title else {
        throw Self.unnumbered(folder)
      }
      let name = Self.handle(title, layout) + ".md"
      path = Self.join(folder, name)
      renamings = []
      return
    }
    let numbering = ChapterNumbering(
      inserting: position, among: numbers.compactMap { $0 },
      freeing: moved.map { layout.chapters[$0] }.flatMap {
        Self.folder($0.path) == folder ? $0.name.number : nil
      })
    let model = position > 0 ? names[position - 1] : names.first
    let width = names.map { $0.digits?.utf8.count ?? 2 }.max() ?? 2
    let own: ChapterFileName? = moved.map { layout.chapters[$0].name }
    if let own {
      path = Self.join(folder, Self.renumbered(own, numbering.number, width))
    } else {
      let name = Self.fresh(title ?? "", numbering.number, width, like: model, layout)
      path = Self.join(folder, name)
    }
    renamings = numbering.changes.map { index, number in
      Renaming(
        layout.chapters[siblings[index]].path,
        Self.join(folder, Self.renumbered(names[index], number, width)))
    }
  }

  private static func target(_ place: Place, _ moved: Int?, _ layout: StoryLayout) -> Int? {
    switch place {
    case .after(let index), .before(let index): index
    case .first: layout.chapters.indices.first { $0 != moved }
    case .last: layout.chapters.indices.last { $0 != moved }
    }
  }

  private static func position(_ place: Place, _ target: Int?, _ siblings: [Int]) -> Int {
    guard let target, let index = siblings.firstIndex(of: target) else { return siblings.count }
    switch place {
    case .after: return index + 1
    case .before: return index
    case .first: return 0
    case .last: return siblings.count
    }
  }

  private static func renumbered(_ name: ChapterFileName, _ number: Int, _ width: Int) -> String {
    let digits = padded(number, name.digits?.utf8.count ?? width)
    let separator = name.separator.isEmpty && !name.words.isEmpty ? "-" : name.separator
    return name.label + digits
      + (name.digits == nil ? "-" + name.words : separator + name.words)
      + name.name.dropFirst(name.stem.count)
  }

  /// A name in the style of its neighbours: `08-the-title.md` or `Chapter 8 - The Title.md`.
  private static func fresh(
    _ title: String, _ number: Int, _ width: Int, like model: ChapterFileName?,
    _ layout: StoryLayout
  ) -> String {
    let handle = handle(title, layout)
    guard let model else { return "\(padded(number, 2))-\(handle).md" }
    let spaced = model.label.contains(" ") || model.separator.contains(" ")
    let separator = model.separator.isEmpty ? (spaced ? " - " : "-") : model.separator
    let isFree = handle == ChapterFileName.slug(title)
    return model.label + padded(number, model.digits?.utf8.count ?? width) + separator
      + (spaced && isFree ? fileName(title) : handle) + ".md"
  }

  /// The title's slug, short enough for a file name, with a number where it is taken.
  private static func handle(_ title: String, _ layout: StoryLayout) -> String {
    var slug = ChapterFileName.slug(title)
    while slug.utf8.count > 80 {
      guard let cut = slug.lastIndex(of: "-") else {
        slug = String(slug.prefix(20))
        break
      }
      slug = String(slug[..<cut])
    }
    if slug.isEmpty { slug = "chapter" }
    let taken = Set((layout.chapters + layout.front + layout.back).map(\.handle))
    var name = slug
    var count = 2
    while taken.contains(name) {
      name = "\(slug)-\(count)"
      count += 1
    }
    return name
  }

  /// The title without what some file systems refuse.
  private static func fileName(_ title: String) -> String {
    let scalars = title.unicodeScalars.filter {
      $0.value >= 0x20 && !"/\\:*?\"<>|".unicodeScalars.contains($0)
    }
    let words = String(String.UnicodeScalarView(scalars)).split(separator: " ")
    return String(words.joined(separator: " ").prefix(60))
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(width - digits.utf8.count, 0)) + digits
  }

  private static func folder(_ path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "" }
    return String(path[..<slash])
  }

  private static func name(_ path: String) -> String {
    let folder = folder(path)
    return folder.isEmpty ? path : String(path.dropFirst(folder.count + 1))
  }

  private static func join(_ folder: String, _ name: String) -> String {
    folder.isEmpty ? name : "\(folder)/\(name)"
  }

  private static func unnumbered(_ folder: String) -> CommandProblem {
    let place = folder.isEmpty ? "this folder" : "\(folder)/"
    return CommandProblem(
      "The files in \(place) do not all begin with a number, so their names decide the order and "
        + "nothing can be put between them.",
      help: ["begin every chapter's name with a number: 01-, 02-, 03-"])
  }
}
