/// One name in a folder.
package struct DirectoryEntry: Sendable, Equatable {
  /// What the name stands for; links count as what they lead to.
  package enum Kind: Sendable, Equatable {
    case file, folder
    /// A link to something outside the story.
    case leavesStory
    /// A link to a folder that holds it, or to itself.
    case loop
    /// A link to nothing.
    case broken
    /// The name is not UTF-8; ``DirectoryEntry/name`` shows it approximately.
    case unnameable
    /// A device, a socket, a pipe.
    case other
  }

  package var name: String
  package var kind: Kind

  package init(_ name: String, _ kind: Kind) {
    self.name = name
    self.kind = kind
  }
}

/// The folders of a story, read as listings.
///
/// Chapter discovery asks for nothing else, so that a build can record each listing it depends on
/// and a test can make one up.
package protocol StoryDirectory {
  /// The entries of a folder in any order, without `.` and `..`.
  ///
  /// - Parameter path: Relative to the story, with `/` separators; the story itself is empty.
  /// - Returns: `nil` when there is no such folder or it cannot be read.
  func list(_ path: String) -> [DirectoryEntry]?
}

/// Listings that stand in memory, by path; for tests and for overlays.
package struct ListedDirectory: StoryDirectory, Sendable {
  package var listings: [String: [DirectoryEntry]]

  package init(_ listings: [String: [DirectoryEntry]]) { self.listings = listings }

  /// A story that holds these files, its folders made up from their paths.
  package init(files: [String]) {
    var listings: [String: [DirectoryEntry]] = ["": []]
    for file in files {
      var folder = ""
      let parts = file.split(separator: "/").map(String.init)
      for (index, part) in parts.enumerated() {
        let isLast = index == parts.count - 1
        let entry = DirectoryEntry(part, isLast ? .file : .folder)
        if isLast || listings[folder]?.contains(entry) == false {
          listings[folder, default: []].append(entry)
        }
        folder = folder.isEmpty ? part : "\(folder)/\(part)"
        if !isLast, listings[folder] == nil { listings[folder] = [] }
      }
    }
    self.listings = listings
  }

  package func list(_ path: String) -> [DirectoryEntry]? { listings[path] }
}
