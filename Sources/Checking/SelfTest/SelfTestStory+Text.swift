import Manuscript
import Prose

/// Plain search in the text of a story, for operators that need something that stands in it.
extension SelfTestStory {
  func text(_ range: Range<Int>, of chapter: Int) -> String {
    let bytes = prose[chapter].text.text
    guard range.lowerBound >= 0, range.upperBound <= bytes.count else { return "" }
    return String(decoding: bytes[range], as: UTF8.self)
  }

  /// The longest pieces of narration, each inside a sentence, without line breaks and quotation marks.
  func narration(_ chapter: Int) -> [Range<Int>] {
    prose[chapter].segments.filter { $0.voice == .narration }.map(\.text)
  }

  /// Sentences of 6 to 20 words of letters and plain punctuation, spread over the chapter.
  func sentences(_ chapter: Int, count: Int) -> [String] {
    let all = prose[chapter].sentences.map { text($0.text, of: chapter) }.map { sentence in
      sentence.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }.filter { sentence in
      let words = sentence.split(separator: " ").count
      return (6...20).contains(words) && sentence.utf8.count < 160
    }
    guard all.count > count else { return all }
    return (0..<count).map { all[$0 * all.count / count] }
  }

  /// Words of a name's form inside of sentences of the narration, that the bible does not have and
  /// the book never writes small.
  func properWords(_ chapter: Int) -> [String] {
    var found: [String] = []
    for range in narration(chapter) {
      let words = text(range, of: chapter).split(whereSeparator: \.isWhitespace)
      for (before, word) in zip(words, words.dropFirst()) {
        let bare = word.prefix { $0.isLetter && $0.isASCII }
        guard bare.count >= 5, bare.count == word.count, bare.first?.isUppercase == true,
          bare.dropFirst().allSatisfy(\.isLowercase), before.last?.isLowercase == true,
          before.first?.isLowercase == true
        else { continue }
        let name = String(bare)
        if !found.contains(name), isFree(name), !days.week.contains(name),
          !days.months.contains(name)
        {
          found.append(name)
        }
      }
    }
    return found
  }

  private func isFree(_ word: String) -> Bool {
    let folded = NameFolding.fold(word)
    return !bible.entries.contains { entry in
      (entry.typedNames + entry.facts.map(\.value.value)).contains {
        NameFolding.fold($0).contains(folded)
      }
    }
  }

  /// Runs of three words in small letters that stand once in the narration of a chapter, and in no
  /// other voice or chapter.
  func phrases(_ chapter: Int, count: Int) -> [String] {
    phrases(in: narration(chapter), of: chapter, count: count)
  }

  /// The same in some stretches of the text, whatever their voice.
  func phrases(in ranges: [Range<Int>], of chapter: Int, count: Int) -> [String] {
    var found: [String] = []
    for index in ranges.indices where found.count < count {
      let range = ranges[(index * 7 + 3) % ranges.count]
      let words = text(range, of: chapter).split(separator: " ")
      guard words.count > 8 else { continue }
      for start in 2..<words.count - 4 {
        let run = words[start..<start + 3]
        guard run.allSatisfy({ $0.count > 3 && $0.allSatisfy { $0.isASCII && $0.isLowercase } })
        else { continue }
        let phrase = run.joined(separator: " ")
        if !found.contains(phrase), occurrences(of: phrase) == 1 {
          found.append(phrase)
          break
        }
      }
    }
    return found
  }

  func occurrences(of phrase: String) -> Int {
    prose.reduce(0) { $0 + String(decoding: $1.text.text, as: UTF8.self).ranges(of: phrase).count }
  }

  /// Whether no other name is beside a name, so that it is not a part of a longer one.
  func stands(_ name: String, alone start: Int, in chapter: Int) -> Bool {
    let bytes = prose[chapter].text.text
    let end = start + name.utf8.count
    func isCapital(_ index: Int) -> Bool {
      bytes.indices.contains(index) && (0x41...0x5A).contains(bytes[index])
    }
    if end < bytes.count, bytes[end] == UInt8(ascii: " "), isCapital(end + 1) { return false }
    var before = start - 2
    guard before >= 0, bytes[before + 1] == UInt8(ascii: " ") else { return true }
    if bytes[before] == UInt8(ascii: ".") { before -= 1 }
    while before >= 0, (0x61...0x7A).contains(bytes[before] | 0x20) { before -= 1 }
    return !isCapital(before + 1)
  }

  /// Lines of speech behind which narration names somebody beside a verb of speech.
  func taggedSpeech(of entry: Int, in chapter: Int) -> [Range<Int>] {
    let verbs = ["said", "asked", "answered", "replied", "called", "cried"]
    let chapterProse = prose[chapter]
    let entry = bible.entries[entry]
    var found: [Range<Int>] = []
    for name in Set([entry.key.value] + entry.derivedNames).sorted()
    where checked.names.resolve(name, kinds: [.character]).count == 1 {
      for (at, voice) in places(of: name, in: chapter) where voice == .narration {
        guard let segment = chapterProse.segment(at: at), segment > 0,
          chapterProse.segments[segment - 1].voice == .speech,
          chapterProse.segments[segment - 1].paragraph == chapterProse.segments[segment].paragraph
        else { continue }
        let start = chapterProse.segments[segment].text.lowerBound
        let end = min(at + name.utf8.count + 10, chapterProse.segments[segment].text.upperBound)
        let words = text(start..<end, of: chapter).split(whereSeparator: \.isWhitespace)
          .map { String($0.prefix { $0.isLetter }) }
        let bare = name.split(separator: " ").map(String.init)
        let isTag = verbs.contains { verb in
          words.starts(with: [verb] + bare) || words.starts(with: bare + [verb])
        }
        if isTag { found.append(chapterProse.segments[segment - 1].text) }
      }
    }
    return found
  }

  /// Byte places of a name as a whole word in the text of a chapter, with the voice of each.
  func places(of name: String, in chapter: Int) -> [(at: Int, voice: Voice)] {
    let bytes = prose[chapter].text.text
    let wanted = Array(name.utf8)
    guard !wanted.isEmpty, bytes.count >= wanted.count else { return [] }
    func isLetter(_ index: Int) -> Bool {
      guard bytes.indices.contains(index) else { return false }
      let byte = bytes[index]
      return byte >= 0x80 && byte < 0xE0 || (0x61...0x7A).contains(byte | 0x20)
    }
    var found: [(at: Int, voice: Voice)] = []
    for start in 0...bytes.count - wanted.count where bytes[start] == wanted[0] {
      guard bytes[start..<start + wanted.count].elementsEqual(wanted), !isLetter(start - 1),
        !isLetter(start + wanted.count),
        let segment = prose[chapter].segment(at: start)
      else { continue }
      found.append((start, prose[chapter].segments[segment].voice))
    }
    return found
  }
}
