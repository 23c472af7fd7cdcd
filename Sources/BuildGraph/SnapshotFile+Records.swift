extension SnapshotFile {
  /// How many steps there are; their dense ids are `0..<stepCount`, in the order of their names.
  var stepCount: Int { max(count(.stepOffsets) - 1, 0) }
  var queryCount: Int { max(count(.queryOffsets) - 1, 0) }

  /// What a step was made from the last time.
  ///
  /// - Complexity: O(log *steps*).
  package func step(_ id: String) -> StepRecord? {
    search(count: stepCount, for: id) { stepName($0) }.flatMap { step(at: $0) }
  }

  /// The ids of the steps that begin with `prefix`, sorted.
  ///
  /// - Complexity: O(*steps*).
  package func stepIDs(beginningWith prefix: String) -> [String] {
    (0..<stepCount).compactMap { stepName($0) }.filter { $0.hasPrefix(prefix) }
  }

  func step(at index: Int) -> StepRecord? {
    guard let bytes = unsafe stepBytes(index) else { return nil }
    return unsafe StepRecord(decoding: bytes)
  }

  func stepBytes(_ index: Int) -> UnsafeRawBufferPointer? {
    unsafe slice(index, offsets: .stepOffsets, data: .steps)
  }

  func query(_ id: String) -> QueryRecord? {
    search(count: queryCount, for: id) { queryName($0) }.flatMap { query(at: $0) }
  }

  func query(at index: Int) -> QueryRecord? {
    guard let bytes = unsafe slice(index, offsets: .queryOffsets, data: .queries) else {
      return nil
    }
    return unsafe QueryRecord(decoding: bytes)
  }

  /// Why a step or query ran the last time, for ``Cause/chain(for:reason:)``.
  package func reason(for id: String) -> Staleness? {
    step(id)?.reason ?? query(id)?.reason
  }

  /// Both kinds of record start with their name.
  func stepName(_ index: Int) -> String? { unsafe leadingText(stepBytes(index)) }

  private func queryName(_ index: Int) -> String? {
    unsafe leadingText(slice(index, offsets: .queryOffsets, data: .queries))
  }

  private func leadingText(_ bytes: UnsafeRawBufferPointer?) -> String? {
    guard let bytes = unsafe bytes else { return nil }
    var reader = unsafe ByteReader(bytes)
    return try? reader.text()
  }

  private func slice(
    _ index: Int, offsets: Section, data: Section
  ) -> UnsafeRawBufferPointer? {
    let range = range(of: data)
    guard let start = unsafe offset(record(offsets, index)),
      let end = unsafe offset(record(offsets, index + 1)), start <= end, end <= range.count
    else { return nil }
    return unsafe UnsafeRawBufferPointer(rebasing: section(data)[start..<end])
  }

  private func offset(_ record: UnsafeRawBufferPointer?) -> Int? {
    guard let record = unsafe record else { return nil }
    return unsafe Int(
      exactly: UInt64(littleEndian: record.loadUnaligned(as: UInt64.self)))
  }

  private func search(count: Int, for id: String, name: (Int) -> String?) -> Int? {
    let wanted = StoryPath(id)
    var range = 0..<count
    while !range.isEmpty {
      let middle = range.lowerBound + range.count / 2
      guard let found = name(middle).map({ StoryPath($0) }) else { return nil }
      if found == wanted { return middle }
      range = found < wanted ? (middle + 1)..<range.upperBound : range.lowerBound..<middle
    }
    return nil
  }
}
