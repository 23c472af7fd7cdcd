import Manuscript

/// Cuts the paragraphs of a chapter into segments by voice.
struct SegmentScan {
  private let text: [UInt8]
  private let language: ProseLanguage
  private let style: QuotationStyle
  private let verbs: SpeechVerbs
  private let sentences: SentenceScan
  private var marks: [QuoteMark] = []
  private(set) var segments: [Segment] = []

  init(
    _ paragraphs: [ProseParagraph], of text: [UInt8], language: ProseLanguage,
    sentences: SentenceScan
  ) {
    self.text = text
    self.language = language
    self.sentences = sentences
    verbs = sentences.verbs
    style = QuotationStyle(paragraphs, of: text, language: language)
    segments.reserveCapacity(paragraphs.count * 3)
    for (index, paragraph) in paragraphs.enumerated() { read(paragraph, index) }
  }

  private mutating func read(_ paragraph: ProseParagraph, _ index: Int) {
    switch paragraph.kind {
    case .heading: add(.heading, paragraph.text, index)
    case .document: add(.document, paragraph.text, index)
    case .verse: add(.verse, paragraph.text, index)
    case .note: add(.narration, paragraph.text, index)
    case .prose: readProse(paragraph, index)
    }
  }

  private mutating func add(_ voice: Voice, _ range: Range<Int>, _ paragraph: Int) {
    segments.append(Segment(voice, text: range, paragraph: paragraph))
  }

  private mutating func readProse(_ paragraph: ProseParagraph, _ index: Int) {
    let speech = speech(in: paragraph.text)
    var voices = speech.map { (voice: Voice.speech, range: $0) }
    if !paragraph.emphases.isEmpty {
      let thoughts = ThoughtScan(text: text, sentences: sentences, verbs: verbs)
        .thoughts(in: paragraph, speech: speech)
      voices += thoughts.map { (.thought, $0) }
      voices.sort { $0.range.lowerBound < $1.range.lowerBound }
    }
    var end = paragraph.text.lowerBound
    for (voice, range) in voices where range.lowerBound >= end && !range.isEmpty {
      if range.lowerBound > end { add(.narration, end..<range.lowerBound, index) }
      add(voice, range, index)
      end = range.upperBound
    }
    if end < paragraph.text.upperBound { add(.narration, end..<paragraph.text.upperBound, index) }
  }

  private mutating func speech(in range: Range<Int>) -> [Range<Int>] {
    if style.hasDashes, DashMark.at(range.lowerBound, in: text, end: range.upperBound) != nil {
      return DashDialogue(text: text, language: language, verbs: verbs).speech(in: range)
    }
    QuoteMarkScan(text: text, language: language).read(range, into: &marks)
    guard !marks.isEmpty else { return [] }
    let speech = SpeechScan(text: text, language: language, style: style, verbs: verbs)
      .speech(in: range, marks: marks)
    guard language.code == "fr" else { return speech }
    return speech.flatMap { Insertions(text: text, language: language, verbs: verbs).cut($0) }
  }
}
