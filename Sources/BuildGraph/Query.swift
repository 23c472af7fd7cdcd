/// What a query reads through; it remembers every name, also those with nothing behind them.
package final class QueryContext {
  private let values: (String) throws -> Digest?
  private var places: [StoryPath: Int] = [:]
  private(set) var reads: [QueryRecord.Read] = []

  init(_ values: @escaping (String) throws -> Digest?) {
    self.values = values
  }

  /// Records that the query depends on a value.
  ///
  /// - Returns: The value's digest; `nil` if there is nothing of that name.
  @discardableResult
  package func read(_ name: String) throws -> Digest? {
    if let place = places[StoryPath(name)] { return reads[place].digest }
    let digest = try values(name)
    places[StoryPath(name)] = reads.count
    reads.append(QueryRecord.Read(name: name, digest: digest))
    return digest
  }
}

/// What a query gave.
package struct QueryResult: Sendable, Equatable {
  package var id: String
  package var bytes: [UInt8]
  package var digest: Digest
  /// Why it ran; `nil` if everything it read is as it was.
  package var reason: Staleness?

  /// The result as an input of an action.
  package func input(_ role: String) -> Action.Input {
    Action.Input(role, from: id, digest)
  }
}
