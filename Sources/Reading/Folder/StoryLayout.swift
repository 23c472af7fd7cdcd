/// Which files of a story directory are which.
package struct StoryLayout: Sendable, Equatable {
  /// A Markdown file that belongs to the book.
  package struct File: Sendable, Equatable {
    /// Relative to the story, with `/` separators.
    package var path: String

    /// From the file's name, and unique among all files of the layout.
    ///
    /// It names the file's source units. A header's `id:` comes on top, see ``ChapterHandles``.
    package var handle: String

    /// The file's name taken apart.
    package var name: ChapterFileName

    /// Index in ``StoryLayout/parts``; `nil` outside of any subfolder.
    package var part: Int?
  }

  /// A subfolder of the chapters' folder.
  package struct Part: Sendable, Equatable {
    /// Relative to the story.
    package var path: String

    /// The folder's name in words, without its number.
    package var title: String
  }

  /// A file or folder that is not read, and why.
  package struct LeftOut: Sendable, Equatable {
    /// Why something is left out; the raw value is how messages say it.
    package enum Reason: String, Sendable {
      case underscore = "its name begins with _"
      case hidden = "its name begins with a dot"
      case notMarkdown = "it is not Markdown"
      case aboutTheFolder = "it is about the folder, not part of the book"
      case folderBesideChapters =
        "only Markdown beside it is read; a folder chapters/ may have parts"
      case otherFolder = "chapters come from another folder"
      case unreadable = "it cannot be read"
      case tooDeep = "it lies too many folders deep"
    }

    /// Relative to the story; a folder ends in `/`.
    package var path: String
    package var reason: Reason
  }

  /// Where chapters come from: `chapters`, `manuscript`, `scenes`, or empty for the story itself;
  /// `nil` when there are none.
  package var folder: String?

  /// In reading order.
  package var chapters: [File]
  package var parts: [Part]

  /// What stands before and after the chapters, in the order of printed books.
  package var front: [File]
  package var back: [File]

  /// Whether there is a story.yaml.
  package var hasStoryFile: Bool

  /// `bible.yaml`, then the files of `bible/`, by name.
  package var bible: [String]

  /// In order of path.
  package var leftOut: [LeftOut]

  package init() {
    folder = nil
    chapters = []
    parts = []
    front = []
    back = []
    hasStoryFile = false
    bible = []
    leftOut = []
  }
}
