/// A step whose inputs are all known before it starts.
///
/// Its result may be stored and shared: the same ``Key`` always gives the same bytes.
package struct Action: Sendable {
  /// What runs a step; each pool has its own number of jobs.
  package enum Pool: Hashable, Sendable {
    case cpu, gpu
    case provider(String)
  }

  /// Something that the step reads.
  package struct Input: Sendable, Equatable {
    /// What the step takes it for, such as `body` or `style`.
    package var role: String
    /// Where it comes from: a path, or the id of a step or query; no part of the key.
    package var from: String
    /// `nil` when what it comes from failed: then this step is blocked.
    package var digest: Digest?

    package init(_ role: String, from: String, _ digest: Digest?) {
      self.role = role
      self.from = from
      self.digest = digest
    }
  }

  /// What a step hands back.
  package enum Output: Sendable, Equatable {
    /// - Parameters:
    ///   - bytes: The result.
    ///   - remarks: What is to be known of it without reading it, such as encoded diagnostics.
    ///   - digest: Of the bytes, where it is known already.
    case made(_ bytes: [UInt8], remarks: [UInt8] = [], digest: Digest? = nil)
    /// The input is at fault: not tried again until the key changes.
    case failed(remarks: [UInt8])
  }

  /// The machine's problems are thrown, are not remembered, and end the build.
  package typealias Work = @Sendable () throws -> Output

  /// Unique in a build and stable across builds, such as `epub-page/the-storm`.
  package var id: String
  package var kind: String
  /// Raised by hand when the step's code would now give other bytes for the same input.
  package var version: UInt32
  /// Everything else that changes the result, as canonical texts.
  package var settings: [String: String]
  package var inputs: [Input]
  package var pool: Pool
  /// Whether a failure may pass by itself, as a server's may: then every build tries again.
  package var retriesFailure = false
  package var work: Work

  package init(
    id: String, kind: String, version: UInt32, settings: [String: String] = [:], inputs: [Input],
    pool: Pool = .cpu, work: @escaping Work
  ) {
    self.id = id
    self.kind = kind
    self.version = version
    self.settings = settings
    self.inputs = inputs
    self.pool = pool
    self.work = work
  }

  package var key: Key {
    Key(kind: kind, version: version, settings: settings, inputs: inputs)
  }
}
