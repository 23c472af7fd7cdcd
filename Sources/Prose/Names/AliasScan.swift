/// One pass of an automaton over the blocks of a text.
struct AliasScan {
  private let automaton: AliasAutomaton
  private let edges: WordEdges
  private var found = AliasAutomaton.Found()
  /// Ends of the last name and the last term.
  private var nameEnd = 0
  private var termEnd = 0
  /// Needles that also occur in lower case.
  private var words: Set<Int> = []
  /// Mentions that are safe unless the same word occurs in lower case.
  private var doubtful: [Int] = []

  init(_ automaton: AliasAutomaton, _ language: ProseLanguage) {
    self.automaton = automaton
    edges = WordEdges(language)
  }

  mutating func read(_ text: Span<UInt8>, _ block: Range<Int>) {
    guard block.lowerBound >= 0, block.upperBound <= text.count else { return }
    let trie = automaton.trie
    let first = trie.first.span
    let second = trie.second.span
    let nodes = trie.nodes.span
    var index = block.lowerBound
    while index < block.upperBound {
      let byte = text[index]
      let node = Int(first[Int(byte)])
      guard node != 0 else {
        index += 1
        continue
      }
      if index + 1 < block.upperBound, !nodes[node].isEnd {
        let next = text[index + 1]
        // What a spelling writes in another way is left to the walk.
        if next > 0x20, next < 0x80, second[Int(byte) << 8 | Int(next)] == 0 {
          index += 1
          continue
        }
      }
      let isInside = index > block.lowerBound && Glyphs.isWordASCII(text[index - 1])
      if !(isInside && byte < 0x80) { walk(text, block, from: index, node) }
      index += 1
    }
  }

  func finish() -> AliasAutomaton.Found {
    var found = found
    for index in doubtful where words.contains(found.names[index].needle) {
      found.names[index].isSafe = false
    }
    return found
  }

  /// Follows the text from `start`, where a spelling begins with the byte of `node`.
  private mutating func walk(_ text: Span<UInt8>, _ block: Range<Int>, from start: Int, _ node: Int)
  {
    var node = node
    var place = start + 1
    var name: (link: Int32, end: Int)?
    var term: (link: Int32, end: Int)?
    var word: (needle: Int32, end: Int)?
    while node != 0 {
      let end = automaton.trie.nodes[node]
      if end.isEnd, edges.isEnd(text, at: place, in: block) {
        if end.name >= 0 { name = (end.name, place) }
        if end.term >= 0 { term = (end.term, place) }
        if end.word >= 0 { word = (end.word, place) }
      }
      node = step(text, block, &place, node)
    }
    guard name != nil || term != nil || word != nil else { return }
    let opening = edges.start(text, at: start, in: block)
    guard opening != .none else { return }
    if let word { words.insert(Int(word.needle)) }
    if let term, start >= termEnd { add(term.link, start..<term.end, isTerm: true) }
    if let name, start >= nameEnd {
      add(name.link, start..<name.end, isTerm: false)
      judge(text, block, opening)
    }
  }

  private mutating func add(_ link: Int32, _ range: Range<Int>, isTerm: Bool) {
    let needle = Int(automaton.trie.links[Int(link)].needle)
    var entries = automaton.watchlist.needles[needle].entries
    if automaton.trie.links[Int(link)].next >= 0 {
      for other in automaton.trie.needles(from: link).dropFirst() {
        entries += automaton.watchlist.needles[other].entries
      }
      entries = Set(entries).sorted()
    }
    let mention = Mention(text: range, needle: needle, entries: entries)
    if isTerm {
      found.terms.append(mention)
      termEnd = range.upperBound
    } else {
      found.names.append(mention)
      nameEnd = range.upperBound
    }
  }

  /// Decides whether the last name is a safe one.
  private mutating func judge(_ text: Span<UInt8>, _ block: Range<Int>, _ opening: WordEdges.Start)
  {
    let last = found.names.count - 1
    let mention = found.names[last]
    switch automaton.lexicon.verdict(
      on: mention.needle, text, mention.text, in: block, isElided: opening == .elided)
    {
    case .safe: break
    case .unsafe: found.names[last].isSafe = false
    case .unlessWord: doubtful.append(last)
    }
  }

  /// Goes on by one byte of the spelling; `place` moves over what stands for it in the text.
  @inline(__always)
  private func step(_ text: Span<UInt8>, _ block: Range<Int>, _ place: inout Int, _ node: Int)
    -> Int
  {
    guard place < block.upperBound, automaton.trie.nodes[node].child != 0 else { return 0 }
    let byte = text[place]
    if byte > 0x20, byte < 0x80 {
      place += 1
      return automaton.trie.child(of: node, byte)
    }
    return stepAside(text, block, &place, node)
  }

  /// The same for blanks, and for what a spelling writes in another way.
  private func stepAside(
    _ text: Span<UInt8>, _ block: Range<Int>, _ place: inout Int, _ node: Int
  ) -> Int {
    func at(_ offset: Int) -> UInt8 {
      place + offset < block.upperBound ? text[place + offset] : 0
    }
    func blank() -> Int {
      switch (at(0), at(1), at(2)) {
      case (0x20, _, _), (0x09, _, _), (0x0A, _, _): 1
      case (0xC2, 0xA0, _): 2
      case (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xAF): 3
      default: 0
      }
    }
    // Soft hyphens inside a word are not seen.
    while at(0) == 0xC2, at(1) == 0xAD { place += 2 }
    guard place < block.upperBound else { return 0 }
    if blank() > 0 {
      let next = automaton.trie.child(of: node, 0x20)
      guard next != 0 else { return 0 }
      var lines = 0
      while case let count = blank(), count > 0 {
        if text[place] == 0x0A { lines += 1 }
        place += count
      }
      return lines < 2 ? next : 0
    }
    switch (at(0), at(1), at(2)) {
    case (0xE2, 0x80, 0x98), (0xE2, 0x80, 0x99):
      place += 3
      return automaton.trie.child(of: node, UInt8(ascii: "'"))
    case (0xCA, 0xBC, _):
      place += 2
      return automaton.trie.child(of: node, UInt8(ascii: "'"))
    case (0xE2, 0x80, 0x90), (0xE2, 0x80, 0x91):
      place += 3
      return automaton.trie.child(of: node, UInt8(ascii: "-"))
    default:
      let byte = text[place]
      place += 1
      return automaton.trie.child(of: node, byte)
    }
  }
}
