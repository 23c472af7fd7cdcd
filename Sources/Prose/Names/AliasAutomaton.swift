package import Manuscript

/// Finds every needle of a watchlist in one pass over a text.
///
/// A trie over bytes that is entered where words begin. At each place the longest needle counts, and
/// places do not overlap; names and titles are found apart from roles and the terms of secrets. See
/// ``NeedleSpellings`` for capitals, accents, blanks and apostrophes. Names are whole words: a letter
/// or digit on either side, also over a hyphen, makes another word; `'s`, and `s` alone in languages
/// where that is the genitive, do not, nor does an elided `l'` before the name. Scripts without blanks
/// between words need no such edges.
package struct AliasAutomaton: Sendable {
  package let watchlist: Watchlist
  let trie: AliasTrie
  let lexicon: NameLexicon

  /// - Complexity: O(*bytes of the needles*).
  package init(_ watchlist: Watchlist) {
    self.watchlist = watchlist
    var trie = AliasTrie()
    for (index, needle) in watchlist.needles.enumerated() {
      let spellings = NeedleSpellings(needle.text)
      for spelling in spellings.all {
        trie.insert(spelling, needle: index, isTerm: !needle.kind.isName)
      }
      if needle.kind == .name, let word = spellings.word { trie.insert(word: word, of: index) }
    }
    self.trie = trie
    lexicon = NameLexicon(watchlist)
  }

  /// Where a text names something; in order.
  package struct Found: Sendable, Equatable {
    /// Names and titles.
    package var names: [Mention] = []
    /// Words that give secrets away, and roles; entries are the secrets and the characters.
    package var terms: [Mention] = []
  }

  /// The mentions in a chapter, where a name ends with its block of text at the latest.
  package func search(_ chapter: ChapterText, language: ProseLanguage) -> Found {
    search(chapter.text, blocks: chapter.textBlocks, language: language)
  }

  /// The mentions in plain text.
  package func search(_ text: [UInt8], language: ProseLanguage) -> Found {
    search(text, blocks: [0..<text.count], language: language)
  }

  /// The needle that was found, from names or from terms, and all others of its kind and text.
  package func needles(of mention: Mention) -> [Int] {
    let kind = watchlist.needles[mention.needle].kind
    return lexicon.twins(of: mention.needle).filter {
      watchlist.needles[$0].kind.isName == kind.isName
    }
  }

  private func search(_ text: [UInt8], blocks: [Range<Int>], language: ProseLanguage) -> Found {
    guard !watchlist.needles.isEmpty else { return Found() }
    var scan = AliasScan(self, language)
    for block in blocks { scan.read(text.span, block) }
    return scan.finish()
  }
}

extension ChapterText {
  /// The stretches of text that no word crosses: paragraphs, headings, cells and the like; in order.
  package var textBlocks: [Range<Int>] {
    var blocks: [Range<Int>] = []
    var start = 0
    func end(at offset: Int) {
      if offset > start {
        blocks.append(start..<min(offset, text.count))
        start = offset
      }
    }
    for event in events where event.element.isBlock && event.phase != .leaf {
      end(at: Int(event.lower))
    }
    end(at: text.count)
    return blocks
  }
}

extension ChapterText.Element {
  fileprivate var isBlock: Bool { rawValue <= Self.note.rawValue }
}
