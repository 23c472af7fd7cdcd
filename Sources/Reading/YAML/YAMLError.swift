package import Manuscript

/// Why a YAML text cannot be read, and where.
package struct YAMLError: Error, Sendable, Equatable {
  package enum Problem: Sendable, Equatable {
    /// libyaml's complaint in a novelist's words.
    case syntax(String)
    case tab
    case duplicateKey(String, first: Range<Int>)
    /// `&name` or `*name`.
    case alias
    case tooDeep
    /// A second `---` document.
    case secondDocument
    /// A list or mapping where a key belongs.
    case keyIsNotText
    /// Two versions of the text, with the marks that a merge puts around them.
    case conflict
  }

  package var problem: Problem

  /// Byte offsets in the unit that was parsed; not empty unless the text ends there.
  package var range: Range<Int>

  /// The error as a writer is shown it.
  package func diagnostic(in unit: SourceUnit) -> Diagnostic {
    let place = SourceRange(unit, range)
    switch problem {
    case .syntax(let words): return .unreadable(words, at: place)
    case .tab: return .tab(at: place)
    case .duplicateKey(let key, let first):
      return .duplicateKey(key, at: place, first: SourceRange(unit, first))
    case .alias: return .alias(at: place)
    case .tooDeep: return .tooDeep(at: place)
    case .secondDocument: return .secondDocument(at: place)
    case .keyIsNotText: return .keyIsNotText(at: place)
    case .conflict: return .conflict(at: place)
    }
  }
}

extension Diagnostic {
  fileprivate static func unreadable(_ words: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, "yaml-unreadable", "\(words); nothing of this block could be read", at: range,
      help: [
        "Give each key a line of its own: key: value",
        "Put a value with a colon, quotation marks or other signs into quotes: key: \"value\"",
      ])
  }

  fileprivate static func tab(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, "yaml-tab",
      "a tab stands where YAML counts spaces; nothing of this block could be read", at: range,
      help: ["Replace the tab with two spaces for each step inwards."])
  }

  fileprivate static func duplicateKey(
    _ key: String, at range: SourceRange, first: SourceRange
  ) -> Diagnostic {
    Diagnostic(
      .error, "yaml-duplicate-key",
      "the key '\(key)' is used twice, so it is not clear which value holds", at: range,
      notes: [Note("the first one is here", at: first)],
      help: ["Delete one of the two, or join them into one list."])
  }

  fileprivate static func alias(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, "yaml-alias",
      "a value that begins with '&' or '*' refers to another one in YAML, which is not read here",
      at: range,
      help: ["If the sign is part of the text, put the value into quotes.", "Else write it out."])
  }

  fileprivate static func tooDeep(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, "yaml-too-deep",
      "lists stand in lists more than 64 levels deep; nothing of this block could be read",
      at: range, help: ["Look for a '[' or '{' that is never closed."])
  }

  fileprivate static func secondDocument(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, "yaml-documents",
      "a line of '---' starts a second document; only one can be read", at: range,
      help: ["Delete the line '---', or move what follows it into a file of its own."])
  }

  fileprivate static func conflict(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, "conflict-marks",
      range.unit.kind == .header
        ? "a merge left its marks here: two versions of this chapter stand in one file, so it is left out"
        : "a merge left its marks here: two versions stand in one file, so nothing of it could be read",
      at: range,
      help: ["Keep one version, delete the lines that begin with <<<<<<<, ======= and >>>>>>>."])
  }

  fileprivate static func keyIsNotText(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, "yaml-key",
      "a list or a group stands where a key belongs; nothing of this block could be read",
      at: range, help: ["Write the key as plain words: key: value"])
  }
}
