import BuildGraph


/// The last text that builds read of a chapter.
package enum KeptText {
  /// The whole file as it was; `nil` if no build has read text there.
  ///
  /// - Parameters:
  ///   - handle: The chapter's handle by its file name.
  ///   - path: The story's directory.
  package static func file(_ handle: String, in path: String) throws -> [UInt8]? {
    try VanishedText.file(handle, in: StoryFolder(path))
  }
}
