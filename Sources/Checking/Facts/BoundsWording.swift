import Manuscript

/// From when and until when something holds, as messages say it.
enum BoundsWording {
  /// `from arrival until the-storm`, as typed; empty where both ends are open.
  static func text(from: Located<String>?, until: Located<String>?) -> String {
    [from.map { "from \($0.value)" }, until.map { "until \($0.value)" }].compactMap { $0 }
      .joined(separator: " ")
  }
}
