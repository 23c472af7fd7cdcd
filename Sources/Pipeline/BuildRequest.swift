import Manuscript

/// What one build is asked for.
package struct BuildRequest: Sendable, Equatable {
  /// The targets that can be made now.
  package enum Target: String, Sendable, CaseIterable {
    case epub, html
    case htmlSingle = "html-single"
    /// The book's memory, where other tools find it.
    case index
  }

  /// How much of a story is made.
  package enum Extent: Sendable, Equatable {
    /// What `export` lists, and the book's memory.
    case all
    /// These targets and nothing else.
    case targets([Target])
    /// The book's memory, and its copy where `export` lists it.
    case memory
  }

  package var extent: Extent

  /// Whether every rule is asked, not only what the targets need.
  package var checks: Bool

  /// Steps that may run at once; at least 1.
  package var jobs: Int

  /// Chapters whose vanished text is meant to be gone, by handle.
  package var gone: Set<String>

  /// SOURCE_DATE_EPOCH, in seconds since 1970.
  package var sourceDate: Int?

  package init(
    _ extent: Extent = .all, checks: Bool = true, jobs: Int = 1, gone: Set<String> = [],
    sourceDate: Int? = nil
  ) {
    self.extent = extent
    self.checks = checks
    self.jobs = jobs
    self.gone = gone
    self.sourceDate = sourceDate
  }

  /// The targets of this request for a story.
  func targets(of story: Story) -> [Target] {
    let exported = story.export.compactMap { Target(rawValue: $0.rawValue) }
    return switch extent {
    case .all: exported
    case .targets(let targets): targets
    case .memory: exported.filter { $0 == .index }
    }
  }

  /// Whether the book's memory is brought up to date.
  package var remembers: Bool {
    switch extent {
    case .all, .memory: true
    case .targets(let targets): targets.contains(.index)
    }
  }

  /// Whether outputs and steps that are not asked for stay, because another request has asked.
  var isPartial: Bool { extent != .all }

  /// Whether no book is made, whatever `export` lists.
  var isOfMemoryAlone: Bool {
    switch extent {
    case .all: false
    case .targets(let targets): targets.allSatisfy { $0 == .index }
    case .memory: true
    }
  }

  /// The extent as the first pass compares it.
  var extentText: String {
    switch extent {
    case .all: ""
    case .targets(let targets): targets.map(\.rawValue).joined(separator: " ")
    case .memory: "memory"
    }
  }
}
