/// The names that mean something in a story directory.
enum ChapterFolders {
  /// Where chapters may stand, first choice first.
  static let names = ["chapters", "manuscript", "scenes"]

  /// Folders of a story that never hold chapters.
  static let reserved: Set<String> = [
    "back", "bible", "build", "checks", "front", "images", "proposals", "provenance", "templates",
    "tools",
  ]

  private static let aboutTheFolder: Set<String> = [
    "authors", "changelog", "code_of_conduct", "contributing", "copying", "licence", "license",
    "notes", "readme", "todo",
  ]

  private static let manuscripts = [
    ".doc", ".docx", ".fountain", ".odt", ".rtf", ".tex", ".txt", ".text",
  ]

  private static let pictures = [".gif", ".jpeg", ".jpg", ".png", ".svg", ".webp", ".avif"]

  /// Whether a Markdown file in a bare folder speaks of the folder and is no chapter.
  static func isAboutTheFolder(_ name: String) -> Bool {
    aboutTheFolder.contains(ChapterFileName(name).stem.lowercased())
  }

  /// Whether the file looks like text that somebody may have meant as a chapter.
  static func isManuscript(_ name: String) -> Bool { has(manuscripts, name) }

  static func isPicture(_ name: String) -> Bool { has(pictures, name) }

  private static func has(_ suffixes: [String], _ name: String) -> Bool {
    let name = name.lowercased()
    return suffixes.contains { name.hasSuffix($0) }
  }

  /// Whether a name in a folder of chapters is never read.
  static func isSkipped(_ name: String) -> Bool {
    name.hasPrefix("_") || name.hasPrefix(".") || name == "node_modules"
  }

  /// Whether an entry can lead to chapters.
  static func holdsChapters(_ entry: DirectoryEntry) -> Bool {
    guard !isSkipped(entry.name) else { return false }
    return entry.kind == .folder || entry.kind == .file && ChapterFileName.isMarkdown(entry.name)
  }
}
