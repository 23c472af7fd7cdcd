private import Glibc

/// Finds the files that come with the program: templates, schemas, prompts.
package struct Resources {
  /// Folders that are looked in, first choice first.
  package let folders: [String]

  /// - Parameters:
  ///   - story: The story directory, whose own `templates/` win; `nil` for none.
  ///   - executable: The program's path, links resolved.
  package init(story: String?, executable: String? = nil) {
    let folder = Self.parent(executable ?? Environment.executable)
    var folders: [String] = []
    if let story { folders.append("\(story)/templates") }
    folders.append("\(Self.parent(folder))/share/fabula")
    var ancestor = folder
    while !ancestor.isEmpty {
      let templates = "\(ancestor)/templates"
      if Self.exists("\(ancestor)/Package.swift"), Self.exists(templates) {
        folders.append(templates)
        break
      }
      ancestor = Self.parent(ancestor)
    }
    self.folders = folders
  }

  /// The full path of a resource such as `epub/book.css`; `nil` where no folder has it.
  package func find(_ name: String) -> String? {
    folders.lazy.map { "\($0)/\(name)" }.first(where: Self.exists)
  }

  /// What tells that these resources are as they were, without reading them: path, size and time.
  package func fingerprint(_ names: [String]) -> String {
    names.map { name in
      var status = stat()
      guard let path = find(name), unsafe stat(path, &status) == 0 else { return name }
      return "\(path) \(status.st_size) \(status.st_mtim.tv_sec) \(status.st_mtim.tv_nsec)"
    }.joined(separator: "\n")
  }

  private static func exists(_ path: String) -> Bool { unsafe access(path, F_OK) == 0 }

  /// The path without its last part; empty at the top.
  private static func parent(_ path: String) -> String {
    var utf8 = path.utf8[...]
    while let last = utf8.popLast(), last != UInt8(ascii: "/") {}
    return String(Substring(utf8))
  }
}
