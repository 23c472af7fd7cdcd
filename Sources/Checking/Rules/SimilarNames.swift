package import Manuscript

/// Two characters of one cast whose names a reader may take for each other.
package struct SimilarNames: Rule {
  package static let code = "similar-names"

  package static let article = RuleArticle(
    .declaredAgainstDeclared, taxonomy: "Nomenclature Confusions",
    summary: "Two characters who share chapters have names that are easily confused.",
    looksAt: """
      The short names, which the text uses most: the key, the first name, or the surname behind a \
      title. They are alike if they begin with one letter and one slip leads from one to the other \
      (two from five letters on), or if they sound the same. Only people who stand together in \
      `characters` of two or more chapters are compared.

      Equal names are no matter of likeness and are left to alias-collision. `intentional: yes` on \
      either of the two leaves them alone; surnames and names with digits are not compared.
      """,
    fires: .init(
      "Marian and Miriam stand together in two chapters.",
      """
      === bible.yaml
      characters: [Marian Quill, Miriam Dunn]
      === chapters/01-arrival.md
      ---
      characters: Marian, Miriam
      ---

      The boat was late.
      === chapters/02-storm.md
      ---
      characters: Marian, Miriam
      ---

      Then the wind rose.
      """),
    silent: .init(
      "Marian and Miriam meet once, and Mara and Jana only rhyme.",
      """
      === bible.yaml
      characters: [Marian Quill, Miriam Dunn, Mara Dunn, Jana Quill]
      === chapters/01-arrival.md
      ---
      characters: Marian, Miriam, Mara, Jana
      ---

      The boat was late.
      === chapters/02-storm.md
      ---
      characters: Marian, Mara, Jana
      ---

      Then the wind rose.
      """),
    fix: [
      "Give one of them another name: `fabula rename`.",
      "Put `intentional: yes` on one of them if the likeness is meant.",
    ])

  package init() {}

  package func check(_ story: CheckedStory) -> [Diagnostic] {
    let cast = RecurringCast(story)
    var diagnostics: [Diagnostic] = []
    for pair in cast.similar {
      let (one, other) = (story.bible.entries[pair.first], story.bible.entries[pair.second])
      guard let chapters = cast.shared(pair.first, pair.second) else { continue }
      let handles = chapters.map { story.chapters[$0].handle }
      diagnostics.append(.similar(other, one, in: handles))
    }
    return diagnostics
  }
}

/// The characters that stand in `characters` of at least two chapters.
private struct RecurringCast {
  /// Chapters by character, ascending.
  private var chapters: [Int: [Int]] = [:]
  private(set) var similar: [Kinship.Pair] = []

  /// Names that so many others nearly share are a pattern, such as those of a hundred guards.
  private static let most = 48

  init(_ story: CheckedStory) {
    for (index, chapter) in story.chapters.enumerated() {
      for name in chapter.header.characters ?? [] {
        guard let entry = story.entry(name, .character), chapters[entry]?.last != index else {
          continue
        }
        chapters[entry, default: []].append(index)
      }
    }
    var buckets: [String: [Int]] = [:]
    var order: [String] = []
    var names: [Int: String] = [:]
    for entry in chapters.keys.sorted() where (chapters[entry]?.count ?? 0) > 1 {
      guard !story.bible.entries[entry].isIntentional,
        let name = Self.shortName(story.bible.entries[entry])
      else { continue }
      names[entry] = name
      for key in Self.keys(name) {
        if buckets[key] == nil { order.append(key) }
        buckets[key, default: []].append(entry)
      }
    }
    var seen: Set<Kinship.Pair> = []
    for key in order {
      guard let bucket = buckets[key], bucket.count > 1, bucket.count <= Self.most else { continue }
      for (place, one) in bucket.enumerated() {
        for other in bucket[(place + 1)...] {
          let pair = Kinship.Pair(one, other)
          guard seen.insert(pair).inserted, let first = names[one], let second = names[other],
            Self.areSimilar(first, second)
          else { continue }
          similar.append(pair)
        }
      }
    }
    similar.sort { ($0.first, $0.second) < ($1.first, $1.second) }
  }

  /// The chapters in which both stand, if there are two or more.
  func shared(_ one: Int, _ other: Int) -> [Int]? {
    let theirs = Set(chapters[other] ?? [])
    let shared = (chapters[one] ?? []).filter(theirs.contains)
    return shared.count > 1 ? shared : nil
  }

  /// The key if it is one word, the first name, or the surname behind a title; folded.
  private static func shortName(_ entry: BibleEntry) -> String? {
    let key = NameFolding.fold(entry.key.value)
    var name = key
    if key.utf8.contains(UInt8(ascii: " ")) {
      let derived = entry.derivedNames.first.map(NameFolding.fold)
      guard let derived else { return nil }
      let isTitled = !key.hasPrefix(derived + " ") && key.hasSuffix(derived)
      let keyed = key.split(separator: " ").last.map(String.init) ?? key
      name = key.hasPrefix(derived + " ") || isTitled ? derived : keyed
    }
    let isPlain = !name.unicodeScalars.contains { $0.properties.numericType != nil }
    return isPlain && name.unicodeScalars.count > 1 ? name : nil
  }

  /// Names that are alike have one of these in common: what is left of the name without one or two
  /// letters behind the first, and its sound.
  private static func keys(_ name: String) -> [String] {
    let letters = Array(name.unicodeScalars)
    var keys: Set<String> = [name, "/" + PhoneticKey.of(name)]
    guard letters.count <= 24 else { return keys.sorted() }
    // Two slips are looked for in names of up to twelve letters, which have 66 pairs of letters.
    let isShort = (5...12).contains(letters.count)
    for first in letters.indices.dropFirst() {
      keys.insert(text(letters, without: first, first))
      guard isShort else { continue }
      for second in letters.indices.dropFirst(first + 1) {
        keys.insert(text(letters, without: first, second))
      }
    }
    return keys.sorted()
  }

  private static func text(
    _ letters: [Unicode.Scalar], without first: Int, _ second: Int
  ) -> String {
    var text = ""
    for (index, letter) in letters.enumerated() where index != first && index != second {
      text.unicodeScalars.append(letter)
    }
    return text
  }

  private static func areSimilar(_ one: String, _ other: String) -> Bool {
    guard one != other else { return false }
    let shorter = min(one.unicodeScalars.count, other.unicodeScalars.count)
    if one.unicodeScalars.first == other.unicodeScalars.first,
      EditDistance.between(one, other, limit: shorter >= 5 ? 2 : 1) != nil
    {
      return true
    }
    let key = PhoneticKey.of(one)
    return key.utf8.count >= 3 && key == PhoneticKey.of(other)
  }
}

extension Diagnostic {
  fileprivate static func similar(
    _ entry: BibleEntry, _ other: BibleEntry, in chapters: [String]
  ) -> Diagnostic {
    Diagnostic(
      .note, SimilarNames.code,
      "\(entry.key.value) and \(other.key.value) are alike and share \(Wording.count(chapters.count, "chapter")): readers may take one for the other",
      at: entry.key.range, notes: [Note("\(other.key.value) stands here", at: other.key.range)],
      help: [
        "Give one of them another name, or put `intentional: yes` on one if the likeness is meant."
      ])
  }
}
