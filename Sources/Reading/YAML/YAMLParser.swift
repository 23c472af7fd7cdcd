private import CYAML

/// Reads one YAML document with libyaml.
///
/// Aliases are refused: a writer's notes do not need them, and with them a file of a kilobyte can
/// expand to gigabytes. Depth is limited for the same reason.
@safe package struct YAMLParser: ~Copyable {
  private static let deepest = 64

  /// On the heap, because libyaml keeps a pointer to the parser inside the parser: it must not move.
  private let parser: UnsafeMutablePointer<yaml_parser_t>

  /// A copy of the input that lives as long as the parser: libyaml reads it while it parses.
  private let input: UnsafeMutableBufferPointer<UInt8>

  /// The unit's offset of the first byte of `input`.
  private let base: Int

  /// Offset in `input` of each Unicode scalar and of its end; empty where all is ASCII.
  ///
  /// libyaml counts positions in Unicode scalars; this tool counts UTF-8 bytes.
  private let scalarOffsets: [Int]

  /// The root of the YAML document in `bytes`, or `nil` when there is none.
  ///
  /// - Parameters:
  ///   - bytes: UTF-8 without a byte order mark.
  ///   - base: The offset in the unit of the first byte; ranges count from the unit's first byte.
  /// - Returns: A tree of at most 64 levels.
  /// - Throws: The first thing that cannot be read.
  /// - Complexity: O(*bytes*).
  package static func parse(
    _ bytes: ArraySlice<UInt8>, base: Int = 0
  ) throws(YAMLError) -> YAMLNode? {
    if let mark = YAMLLines.conflictMark(in: bytes) {
      let lower = mark.lowerBound - bytes.startIndex + base
      throw YAMLError(problem: .conflict, range: lower..<lower + mark.count)
    }
    let parser = YAMLParser(bytes, base: base)
    return try parser.document()
  }

  private init(_ bytes: ArraySlice<UInt8>, base: Int) {
    unsafe input = .allocate(capacity: max(bytes.count, 1))
    _ = unsafe input.initialize(fromContentsOf: bytes)
    unsafe parser = .allocate(capacity: 1)
    guard unsafe yaml_parser_initialize(parser) == 1 else { preconditionFailure("out of memory") }
    unsafe yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    unsafe yaml_parser_set_input_string(parser, input.baseAddress, bytes.count)
    self.base = base
    var offsets: [Int] = []
    let isASCII = unsafe input.prefix(bytes.count).allSatisfy { $0 < 0x80 }
    if !isASCII {
      offsets.reserveCapacity(bytes.count + 1)
      for (index, byte) in bytes.enumerated() where byte & 0b1100_0000 != 0b1000_0000 {
        offsets.append(index)
      }
      offsets.append(bytes.count)
    }
    scalarOffsets = offsets
    count = bytes.count
  }

  /// How many bytes of `input` hold the text.
  private let count: Int

  deinit {
    unsafe yaml_parser_delete(parser)
    unsafe parser.deallocate()
    unsafe input.deallocate()
  }

  private func document() throws(YAMLError) -> YAMLNode? {
    var root: YAMLNode?
    while true {
      let event = try next()
      switch event.kind {
      case YAML_STREAM_START_EVENT, YAML_DOCUMENT_END_EVENT: continue
      case YAML_DOCUMENT_START_EVENT:
        guard root == nil else {
          throw YAMLError(problem: .secondDocument, range: widened(event.range))
        }
      case YAML_STREAM_END_EVENT: return root
      default: root = try node(from: event, depth: 0)
      }
    }
  }

  private func node(from event: consuming Event, depth: Int) throws(YAMLError) -> YAMLNode {
    guard depth < Self.deepest else {
      throw YAMLError(problem: .tooDeep, range: widened(event.range))
    }
    guard !event.isAnchored else {
      throw YAMLError(problem: .alias, range: widened(event.range))
    }
    let lower = event.range.lowerBound
    switch event.kind {
    case YAML_SCALAR_EVENT:
      return YAMLNode(content: .scalar(event.text, event.style), range: event.range)
    case YAML_SEQUENCE_START_EVENT:
      var items: [YAMLNode] = []
      while true {
        let item = try next()
        if item.kind == YAML_SEQUENCE_END_EVENT {
          let upper = item.range.isEmpty ? items.last?.range.upperBound : item.range.upperBound
          return YAMLNode(content: .sequence(items), range: lower..<max(lower, upper ?? lower))
        }
        items.append(try node(from: item, depth: depth + 1))
      }
    case YAML_MAPPING_START_EVENT:
      return try mapping(from: lower, depth: depth)
    default:
      throw YAMLError(problem: .alias, range: widened(event.range))
    }
  }

  private func mapping(from lower: Int, depth: Int) throws(YAMLError) -> YAMLNode {
    var entries: [YAMLNode.Entry] = []
    var seen: [String: Int] = [:]
    while true {
      let key = try next()
      if key.kind == YAML_MAPPING_END_EVENT {
        // A block ends without a sign of its own, at the next token: its last value is its end.
        let upper = key.range.isEmpty ? entries.last?.value.range.upperBound : key.range.upperBound
        return YAMLNode(content: .mapping(entries), range: lower..<max(lower, upper ?? lower))
      }
      guard !key.isAnchored, key.kind != YAML_ALIAS_EVENT else {
        throw YAMLError(problem: .alias, range: widened(key.range))
      }
      guard key.kind == YAML_SCALAR_EVENT else {
        throw YAMLError(problem: .keyIsNotText, range: widened(key.range))
      }
      if let first = earlier(key.text, in: entries, &seen) {
        throw YAMLError(
          problem: .duplicateKey(key.text, first: entries[first].keyRange),
          range: widened(key.range))
      }
      let value = try node(from: try next(), depth: depth + 1)
      entries.append(.init(key: key.text, keyRange: key.range, value: value))
    }
  }

  /// The index of an equal key among `entries`; `seen` is filled only once there are many.
  private func earlier(
    _ key: String, in entries: [YAMLNode.Entry], _ seen: inout [String: Int]
  ) -> Int? {
    guard entries.count > 24 else { return entries.firstIndex { $0.key == key } }
    for index in seen.count..<entries.count { seen[entries[index].key] = index }
    return seen[key]
  }

  /// The next event as a value; libyaml's own event is freed before this returns.
  private func next() throws(YAMLError) -> Event {
    var event = unsafe yaml_event_t()
    guard unsafe yaml_parser_parse(parser, &event) == 1 else { throw failure() }
    defer { unsafe yaml_event_delete(&event) }
    let lower = offset(unsafe event.start_mark)
    let upper = offset(unsafe event.end_mark)
    var copy = Event(kind: unsafe event.type, range: lower..<max(lower, upper))
    switch copy.kind {
    case YAML_SCALAR_EVENT:
      if let value = unsafe event.data.scalar.value {
        let bytes = unsafe UnsafeBufferPointer(start: value, count: event.data.scalar.length)
        copy.text = unsafe String(decoding: bytes, as: UTF8.self)
      }
      copy.isAnchored = unsafe event.data.scalar.anchor != nil
      switch unsafe event.data.scalar.style {
      case YAML_PLAIN_SCALAR_STYLE: copy.style = .plain
      case YAML_LITERAL_SCALAR_STYLE, YAML_FOLDED_SCALAR_STYLE: copy.style = .block
      default: copy.style = .quoted
      }
    case YAML_SEQUENCE_START_EVENT:
      copy.isAnchored = unsafe event.data.sequence_start.anchor != nil
    case YAML_MAPPING_START_EVENT:
      copy.isAnchored = unsafe event.data.mapping_start.anchor != nil
    default: break
    }
    return copy
  }

  private func failure() -> YAMLError {
    let problem = unsafe parser.pointee.problem.map { unsafe String(cString: $0) } ?? ""
    let context = unsafe parser.pointee.context.map { unsafe String(cString: $0) } ?? ""
    var at = offset(unsafe parser.pointee.problem_mark) - base
    if unsafe parser.pointee.error == YAML_READER_ERROR {
      at = min(unsafe Int(clamping: parser.pointee.problem_offset), count)
    } else if at < count, unsafe input[at] == UInt8(ascii: "\t") {
      return YAMLError(problem: .tab, range: widened(base + at..<base + at))
    } else if YAMLError.pointsAtItsStart.contains(context) {
      at = offset(unsafe parser.pointee.context_mark) - base
    }
    let sign = at < count ? unsafe input[at] : 0
    return YAMLError(
      problem: .syntax(YAMLError.words(for: problem, context: context, sign: sign)),
      range: widened(base + at..<base + at))
  }

  private func offset(_ mark: yaml_mark_t) -> Int {
    let index = Int(clamping: mark.index)
    guard !scalarOffsets.isEmpty else { return base + min(index, count) }
    return base + scalarOffsets[min(index, scalarOffsets.count - 1)]
  }

  /// A range of at least one whole Unicode scalar, unless the text ends there.
  private func widened(_ range: Range<Int>) -> Range<Int> {
    guard range.isEmpty, range.lowerBound - base < count else { return range }
    var upper = range.lowerBound - base + 1
    while upper < count, unsafe input[upper] & 0b1100_0000 == 0b1000_0000 { upper += 1 }
    return range.lowerBound..<base + upper
  }
}

/// What libyaml said, copied out of C memory.
private struct Event {
  var kind: yaml_event_type_t
  var range: Range<Int>
  var text = ""
  var style = YAMLNode.Style.plain
  var isAnchored = false

  init(kind: yaml_event_type_t, range: Range<Int>) {
    self.kind = kind
    self.range = range
  }
}
