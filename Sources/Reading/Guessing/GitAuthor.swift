/// Who git says is writing.
package enum GitAuthor {
  /// `user.name` as git has it for a folder; `nil` without git, or where no name is set.
  package static func name(in folder: String) -> String? {
    guard let line = ChildProcess.output(of: ["git", "-C", folder, "config", "user.name"]) else {
      return nil
    }
    let name = String(line.prefix { !$0.isNewline })
    return name.contains { !$0.isWhitespace } ? name : nil
  }
}
