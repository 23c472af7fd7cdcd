package import Manuscript

/// The names under which chapters are referred to, once their headers are read.
package enum ChapterHandles {
  /// Chapters whose file names lead to the same handle, and ids that another chapter has.
  ///
  /// Separate from discovery because an `id:` settles it.
  ///
  /// - Parameters:
  ///   - layout: As discovered; its handles are unique, later ones with a number at the end.
  ///   - ids: The `id:` of each chapter's header, in the order of `layout.chapters`.
  /// - Returns: Warnings, in reading order.
  package static func problems(
    in layout: StoryLayout, ids: [Located<String>?]
  ) -> [Diagnostic] {
    var first: [String: StoryLayout.File] = [:]
    var found: [Diagnostic] = []
    for (index, file) in layout.chapters.enumerated() {
      let id = index < ids.count ? ids[index] : nil
      let wanted = ChapterFileName.slug(file.name.words)
      let handle = id?.value ?? (wanted.isEmpty ? file.handle : wanted)
      if let earlier = first[handle] {
        found.append(.duplicate(handle, file, id, earlier))
      } else {
        first[handle] = file
      }
    }
    return found
  }
}

extension Diagnostic {
  fileprivate static func duplicate(
    _ handle: String, _ file: StoryLayout.File, _ id: Located<String>?, _ earlier: StoryLayout.File
  ) -> Diagnostic {
    let whole = SourceRange(SourceUnit(.file, file.path), 0..<0)
    return Diagnostic(
      .warning, "duplicate-handle",
      "\(file.path) and \(earlier.path) are both called \(handle), so \(handle) means the earlier one"
        + (id == nil ? " and this one is \(file.handle)" : ""),
      at: id?.range ?? whole,
      help: ["give one of them another file name, or an id: of its own in its header"])
  }
}
