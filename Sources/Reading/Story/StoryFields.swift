import Manuscript

/// Fills a ``Story`` from the keys of story.yaml.
struct StoryFields {
  var values: YAMLValueReader
  var story: Story
  private let guesses: StoryGuesses
  private var given: Set<StoryKey> = []

  init(_ values: YAMLValueReader, guesses: StoryGuesses) {
    self.values = values
    self.guesses = guesses
    story = Story(
      title: guesses.title, language: guesses.language, identifier: guesses.identifier)
  }

  mutating func read(_ root: YAMLNode) {
    guard let entries = root.entries else {
      if !root.isEmpty {
        values.wrong(
          root,
          "story.yaml is made of keys with values, and \(values.kind(of: root)) stands here; type title: …"
        )
      }
      return
    }
    for entry in entries {
      if let key = StoryKey(rawValue: entry.key) {
        read(entry.value, key)
      } else {
        if !StoryKey.otherWords.contains(entry.key) {
          values.warnIfMistyped(entry, known: StoryKey.names, code: "unknown-key")
        }
        if let text = entry.value.text { story.extra[entry.key] = text }
      }
    }
  }

  /// Puts guesses in for what is missing.
  ///
  /// - Parameter reporting: Whether each guess is worth a note.
  mutating func guess(reporting: Bool) {
    if story.authors.isEmpty, let author = guesses.author {
      story.authors = [.init(name: author)]
    }
    guard reporting else { return }
    let place = values.place(0..<0)
    let author = story.authors.first?.name ?? ""
    let missing: [(StoryKey, Bool, String)] = [
      (.title, given.contains(.title), story.title),
      (.author, given.contains(.author), author),
      (.language, given.contains(.language), story.language),
      (.identifier, given.contains(.identifier), story.identifier),
    ]
    for (key, isGiven, guess) in missing where !isGiven {
      values.diagnostics.append(.guessed(key.rawValue, as: guess, at: place))
    }
  }

  private mutating func read(_ node: YAMLNode, _ key: StoryKey) {
    let name = key.rawValue
    switch key {
    case .title: if let text = values.text(node, for: name) { take(.title, text.value, \.title) }
    case .subtitle: story.subtitle = values.text(node, for: name)?.value
    case .author, .authors: readAuthors(node, name)
    case .language: readLanguage(node)
    case .identifier: readIdentifier(node)
    case .series: readSeries(node)
    case .published: readPublished(node)
    case .rights: story.rights = values.text(node, for: name)?.value
    case .description: story.description = values.text(node, for: name)?.value
    case .cover: story.cover = values.text(node, for: name)
    case .opening: story.opening = opening(node)
    case .prose: readProse(node)
    case .calendar: readCalendar(node)
    case .begins: story.begins = values.text(node, for: name)
    case .speeds: readSpeeds(node)
    case .export: readExport(node)
    case .editions: readEditions(node)
    case .checks: readChecks(node)
    case .generate:
      story.generate = word(node, name, [Story.Generate.never, .missing]) ?? story.generate
    case .markdown:
      story.markdown = word(node, name, [Story.Markdown.prose, .commonmark]) ?? story.markdown
    case .paragraphs:
      story.paragraphs =
        word(node, name, [Story.Paragraphs.blankLine, .lines]) ?? story.paragraphs
    case .bibleUpdates:
      _ = values.choice(node, for: name, of: ["auto", "never"], code: "story-value")
    case .models, .budget: break
    }
  }

  private mutating func take(
    _ key: StoryKey, _ value: String, _ path: WritableKeyPath<Story, String>
  ) {
    story[keyPath: path] = value
    given.insert(key)
  }

  /// One of the words of an enumeration; `nil` with a warning for another.
  private mutating func word<Word: RawRepresentable<String>>(
    _ node: YAMLNode, _ name: String, _ words: [Word]
  ) -> Word? {
    let names = words.map(\.rawValue)
    let text = values.choice(node, for: name, of: names, code: "story-value")
    return text.flatMap { Word(rawValue: $0.value) }
  }

  private mutating func readAuthors(_ node: YAMLNode, _ name: String) {
    for item in node.items ?? [node] {
      guard let entries = item.entries else {
        if let text = values.text(item, for: name) { story.authors.append(.init(name: text.value)) }
        continue
      }
      var author = Story.Author(name: "")
      for entry in entries {
        let text =
          StoryKey.authorNames.contains(entry.key)
          ? values.text(entry.value, for: entry.key)?.value : nil
        switch entry.key {
        case "name": author.name = text ?? ""
        case "sort": author.sort = text
        case "role": author.role = text ?? author.role
        default: values.warnIfMistyped(entry, known: StoryKey.authorNames, code: "unknown-key")
        }
      }
      if author.name.isEmpty {
        values.wrong(item, "this author has no name, so it is left out; type {name: A. Writer}")
      } else {
        story.authors.append(author)
      }
    }
    if !story.authors.isEmpty { given.insert(.author) }
  }

  private mutating func readLanguage(_ node: YAMLNode) {
    guard let text = values.text(node, for: "language") else { return }
    given.insert(.language)
    if StoryLanguage.isTag(text.value) {
      story.language = text.value
      return
    }
    let meant = StoryLanguage.suggestion(for: text.value)
    story.language = meant ?? guesses.language
    values.diagnostics.append(
      .badLanguage(text, taken: story.language, isSuggestion: meant != nil))
  }

  private mutating func readIdentifier(_ node: YAMLNode) {
    guard let text = values.text(node, for: "identifier") else { return }
    let value = text.value
    let digits = value.filter { $0.isASCII && ($0.isNumber || $0 == "X" || $0 == "x") }
    let scheme = value.prefix { $0 != ":" }
    let isURI =
      scheme.count < value.count && scheme.first?.isLetter == true
      && scheme.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "+.-".contains($0)) }
    if isURI {
      take(.identifier, value, \.identifier)
    } else if digits.count == 10 || digits.count == 13 {
      take(.identifier, "urn:isbn:\(digits)", \.identifier)
      values.wrong(
        node,
        "an identifier is a URN, so this is taken for an ISBN; type identifier: urn:isbn:\(digits)")
    } else {
      take(.identifier, guesses.identifier, \.identifier)
      values.wrong(
        node,
        "'\(value)' is not a URN, by which shops could know the book; type identifier: \(guesses.identifier)"
      )
    }
  }

  private mutating func readPublished(_ node: YAMLNode) {
    guard let text = values.text(node, for: "published") else { return }
    let parts = text.value.split(separator: "-", omittingEmptySubsequences: false)
    let isDate =
      (1...3).contains(parts.count)
      && zip(parts, [4, 2, 2]).allSatisfy { part, count in
        part.utf8.count == count && part.utf8.allSatisfy { (0x30...0x39).contains($0) }
      }
    if isDate {
      story.published = text.value
    } else {
      values.wrong(
        node, "'\(text.value)' is not a date like 2027, 2027-03 or 2027-03-14, so it is left out")
    }
  }

  private mutating func opening(_ node: YAMLNode) -> [String] {
    guard let items = node.items else {
      return values.text(node, for: "opening").map { [$0.value] } ?? []
    }
    return items.compactMap { values.text($0, for: "opening")?.value }
  }
}

extension Diagnostic {
  fileprivate static func guessed(
    _ key: String, as guess: String, at range: SourceRange
  ) -> Diagnostic {
    let message =
      guess.isEmpty
      ? "story.yaml has no '\(key)', so the book has none; type \(key): A. Writer"
      : "story.yaml has no '\(key)', so '\(guess)' is taken; to keep it, type \(key): \(guess)"
    return Diagnostic(.note, "story-guess", message, at: range)
  }

  fileprivate static func badLanguage(
    _ text: Located<String>, taken: String, isSuggestion: Bool
  ) -> Diagnostic {
    let way = isSuggestion ? "type language: \(taken)" : "type a tag such as language: en-GB"
    return Diagnostic(
      .warning, "story-language",
      "'\(text.value)' is not a language tag, so '\(taken)' is taken; \(way)", at: text.range)
  }
}
