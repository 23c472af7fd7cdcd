import Manuscript

/// Finds the explicit speaker of speech: a name with a verb of speech beside it in its paragraph.
///
/// In this order: the words behind the quotation (“…,” said Mara; “…,” Mara asked), the words before
/// it (Mara said: “…”; Mara turned and said, “…”), and the speaker of the quotation before it in the
/// paragraph, unless narration between them brings somebody else, or the quotation before has no more
/// than a pronoun. A paragraph that opens again what the one before left open has its speaker. Where
/// any of it is in doubt, there is no speaker.
struct SpeakerFinder {
  let text: [UInt8]
  let segments: [Segment]
  let sentences: [Sentence]
  private let reader: TagReader
  private let tokens: TagTokens

  init(_ prose: ChapterProse, mentions: [Mention]) {
    text = prose.text.text
    segments = prose.segments
    sentences = prose.sentences
    let verbs = SpeechVerbs.of(prose.language)
    reader = TagReader(text: text, verbs: verbs)
    tokens = TagTokens(text: text, language: prose.language, mentions: mentions, verbs: verbs)
  }

  /// A tag for each segment; ``SpeakerTag/none`` for those that are no speech.
  ///
  /// - Complexity: O(*bytes* of the narration beside speech + *segments* · log *mentions*).
  func tags() -> [SpeakerTag] {
    var tags = Array(repeating: SpeakerTag.none, count: segments.count)
    /// The last speech of the paragraph that is not in brackets.
    var last: Int?
    var openSpeaker = SpeakerTag.none
    for index in segments.indices where segments[index].voice == .speech {
      if let before = last, segments[before].paragraph != segments[index].paragraph {
        let goesOn =
          segments[before].paragraph + 1 == segments[index].paragraph
          && startsParagraph(index) && !isClosed(before)
        openSpeaker = goesOn ? tags[before] : .none
        last = nil
      }
      let isAside = isInBrackets(index)
      var tag = followingTag(index)
      if tag == .none { tag = leadingTag(index, behind: last.map { tags[$0] } ?? .none) }
      if tag == .none, !isAside {
        if let before = last {
          tag = handedOn(tags[before], over: before + 1, to: index)
        } else if startsParagraph(index) {
          tag = openSpeaker
        }
      }
      tags[index] = tag
      if !isAside { last = index }
    }
    return tags
  }

  private func followingTag(_ index: Int) -> SpeakerTag {
    let next = index + 1
    guard next < segments.count, segments[next].voice == .narration,
      segments[next].paragraph == segments[index].paragraph
    else { return .none }
    let range = segments[next].text
    let bounds = range.lowerBound..<min(range.upperBound, range.lowerBound + 240)
    return reader.behind(
      tokens.read(bounds, limit: 14), closing: lastMark(of: segments[index].text))
  }

  /// Who speaks, by the words before the speech in its sentence.
  ///
  /// `before` is the tag of the speech before in the paragraph, whose words may be the same: two names
  /// in one sentence leave both in doubt.
  private func leadingTag(_ index: Int, behind before: SpeakerTag) -> SpeakerTag {
    guard index > 0, segments[index - 1].voice == .narration,
      segments[index - 1].paragraph == segments[index].paragraph
    else { return .none }
    let range = segments[index - 1].text
    let start = segments[index].text.lowerBound
    guard let sentence = sentences.lastIndex(startingBy: start, place: { $0.text.lowerBound })
    else { return .none }
    let first = sentences[sentence].text.lowerBound
    let from = max(range.lowerBound, first, range.upperBound - 600)
    guard from < range.upperBound else { return .none }
    let tag = reader.before(tokens.read(from..<range.upperBound, limit: 120))
    guard first < range.lowerBound, case .named(let earlier) = before, case .named(let name) = tag,
      tokens.mentions[earlier].entries != tokens.mentions[name].entries
    else { return tag }
    return .other
  }

  /// The tag of the speech before, if the narration between leaves the speaker the same.
  private func handedOn(_ tag: SpeakerTag, over narration: Int, to index: Int) -> SpeakerTag {
    guard case .named(let speaker) = tag, narration + 1 == index else { return .none }
    let range = segments[narration].text
    guard range.count < 600 else { return .none }
    let words = tokens.read(range, limit: 150)
    return reader.keeps(speaker, in: words, mentions: tokens.mentions) ? tag : .none
  }

  // MARK: Marks

  /// The last scalar inside the quotation.
  private func lastMark(of range: Range<Int>) -> UInt32 {
    var end = range.upperBound
    for _ in 0..<6 {
      let glyph = Glyph.before(end, in: text, start: range.lowerBound)
      guard glyph.isBlank || QuoteMark.family(of: glyph.value) != nil else { return glyph.value }
      end -= glyph.count
    }
    return 0
  }

  private func isClosed(_ index: Int) -> Bool {
    let range = segments[index].text
    var end = range.upperBound
    var glyph = Glyph.before(end, in: text, start: range.lowerBound)
    while glyph.isBlank {
      end -= glyph.count
      glyph = Glyph.before(end, in: text, start: range.lowerBound)
    }
    let first = Glyph.at(range.lowerBound, in: text, end: range.upperBound)
    guard let family = QuoteMark.family(of: first.value) else { return true }
    return QuoteMark.family(of: glyph.value) == family && end - glyph.count > range.lowerBound
  }

  private func startsParagraph(_ index: Int) -> Bool {
    index == 0 || segments[index - 1].paragraph != segments[index].paragraph
  }

  /// Whether a bracket opens right before the speech.
  private func isInBrackets(_ index: Int) -> Bool {
    guard index > 0, segments[index - 1].paragraph == segments[index].paragraph else {
      return false
    }
    let range = segments[index - 1].text
    var isOpen = false
    for offset in range.suffix(400) {
      if text[offset] == UInt8(ascii: "(") { isOpen = true }
      if text[offset] == UInt8(ascii: ")") { isOpen = false }
    }
    return isOpen
  }
}
