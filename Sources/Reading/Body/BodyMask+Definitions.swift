/// Lines of dialogue that CommonMark would read as link definitions, which print nothing.
extension BodyMask {
  /// Covers what would make a line of dialogue such as `[Anna]: Hello.` a link definition, or the
  /// label of a passage a link.
  ///
  /// An address makes a definition; a word that might be a file does so where its label is used.
  mutating func coverColon(at index: Int) {
    guard let close = find("]", from: index, reach: Self.longestLabel), close + 1 < original.count
    else { return }
    let next = original[close + 1]
    let isPassage = original[index + 1] == UInt8(ascii: "!")
    guard opensBlock(index) else { return }
    if isPassage {
      if ":([".utf8.contains(next) { bytes[close + 1] = Cover.text }
      return
    }
    guard next == UInt8(ascii: ":") else { return }
    let word = destination(at: close + 2)
    if !isAddress(word), !mayBeFile(word) {
      bytes[close + 1] = Cover.text
    } else if !isAddress(word) {
      doubtfulColons.append((index + 1..<close, close + 1))
    }
  }

  /// Covers the colon of `[^two words]:`, which is no footnote, and would be a link definition.
  mutating func coverNoteColon(at index: Int) {
    guard let close = find("]", from: index, reach: Self.longestLabel), close + 1 < original.count,
      original[close + 1] == UInt8(ascii: ":"),
      original[index..<close].contains(where: { isBlank($0) || isLineEnd($0) })
    else { return }
    bytes[close + 1] = Cover.text
  }

  /// Whether nothing but quote marks, list marks and blanks stands before a place on its line.
  private func opensBlock(_ index: Int) -> Bool {
    var before = index
    while before > 0, index - before < 64, !isLineEnd(original[before - 1]) {
      before -= 1
      let byte = original[before]
      guard isBlank(byte) || (0x30...0x39).contains(byte) || ">-+*.)".utf8.contains(byte) else {
        return false
      }
    }
    return true
  }

  /// The first word at or after `start`, at most one line on.
  private func destination(at start: Int) -> ArraySlice<UInt8> {
    var first = start
    while first < original.count, isBlank(original[first]) { first += 1 }
    if first < original.count, isLineEnd(original[first]) {
      while first < original.count, first - start < 256,
        isLineEnd(original[first]) || isBlank(original[first])
          || original[first] == UInt8(ascii: ">")
      { first += 1 }
    }
    var end = first
    while end < original.count, end - first < 2000, !isBlank(original[end]),
      !isLineEnd(original[end])
    {
      end += 1
    }
    return original[first..<end]
  }

  private func isAddress(_ word: ArraySlice<UInt8>) -> Bool {
    if let first = word.first, "<#/.".utf8.contains(first) { return true }
    if word.starts(with: "mailto:".utf8) || word.starts(with: "www.".utf8) { return true }
    let colon = word.firstIndex(of: UInt8(ascii: ":")) ?? word.endIndex
    return word[colon...].starts(with: "://".utf8)
  }

  private func mayBeFile(_ word: ArraySlice<UInt8>) -> Bool {
    word.contains(UInt8(ascii: "/"))
      || zip(word, word.dropFirst()).contains {
        $0.0 == UInt8(ascii: ".") && isASCIIAlphanumeric($0.1)
      }
  }

  /// Covers the doubtful colons whose labels stand nowhere else between brackets.
  mutating func coverDoubtfulColons() {
    guard !doubtfulColons.isEmpty else { return }
    var used: Set<String> = []
    for label in BracketLabels(original) {
      let isColon = original[(label.upperBound + 1)...].first == UInt8(ascii: ":")
      if !isColon { used.insert(BracketLabels.name(original[label])) }
    }
    for (label, colon) in doubtfulColons
    where !used.contains(BracketLabels.name(original[label])) {
      bytes[colon] = Cover.text
    }
  }
}
