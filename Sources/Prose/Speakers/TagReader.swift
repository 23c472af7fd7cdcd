/// Reads the narration beside speech: who is the subject of its verb of speech.
struct TagReader {
  let text: [UInt8]
  let verbs: SpeechVerbs

  // MARK: Behind the speech

  /// Who speaks, by the words behind the speech.
  ///
  /// `closing` is the last scalar inside the quotation; a comma makes both one sentence.
  func behind(_ tokens: [TagToken], closing: UInt32) -> SpeakerTag {
    var start = 0
    while start < tokens.count, tokens[start].kind == .dash || tokens[start].kind == .comma {
      start += 1
    }
    let clause = tokens[start...].prefix { $0.kind != .stop && $0.kind != .semicolon }
    let isSentenceOver = closing == 0x2E
    var index = clause.startIndex
    var skipped = 0
    while index < clause.endIndex, skipped < 2, isAdverb(clause[index]) {
      index += 1
      skipped += 1
    }
    guard index < clause.endIndex else { return .none }
    if isVerb(clause[index]) {
      guard !clause[index].isUpper else { return .none }
      return inverted(clause[(index + 1)...])
    }
    if index + 1 < clause.endIndex, isPhrasal(clause[index], clause[index + 1]) {
      return inverted(clause[(index + 2)...])
    }
    return isSentenceOver && clause.first?.isUpper == true && !isBare(clause)
      ? .none : direct(clause[index...], isOpen: closing == 0x2C)
  }

  /// A name and a verb with nothing behind them: “No.” Mara said.
  private func isBare(_ clause: ArraySlice<TagToken>) -> Bool {
    clause.count == 2 && isVerb(clause[clause.startIndex + 1])
  }

  /// The subject behind a verb.
  private func inverted(_ tokens: ArraySlice<TagToken>) -> SpeakerTag {
    var index = tokens.startIndex
    var steps = 0
    while index < tokens.endIndex, steps < 5 {
      let token = tokens[index]
      switch token.kind {
      case .name(let mention):
        return isSubject(index, in: tokens) ? .named(mention) : .other
      case .comma, .semicolon, .colon, .dash, .stop, .bracket: return .none
      case .word:
        if isFirstPerson(token) { return .firstPerson }
        if isPronoun(token) { return .pronoun(token.range) }
        if verbs.prepositions.contains(text, token.range) { return .none }
        if token.isUpper || isConjunction(token) { return .other }
      }
      index += 1
      steps += 1
    }
    return steps > 0 ? .other : .none
  }

  /// The subject before a verb.
  private func direct(_ tokens: ArraySlice<TagToken>, isOpen: Bool) -> SpeakerTag {
    var subject: Int?
    for index in tokens.indices.prefix(8) {
      let token = tokens[index]
      if let found = subject {
        let next = index + 1 < tokens.endIndex ? tokens[index + 1] : nil
        let startsChain = next.map { Self.infinitive.contains(text, $0.range) } ?? false
        if startsChain, verbs.soft.contains(text, token.range) { continue }
        if isVerb(token) || index + 1 < tokens.endIndex && isPhrasal(token, tokens[index + 1]) {
          guard speaks(index, in: tokens, isOpen: isOpen) else { return .none }
          return tag(of: found, in: tokens)
        }
        guard index - found <= 3, isAdverb(token) || isInfinitive(token) else { return .none }
        continue
      }
      switch token.kind {
      case .name: subject = index
      case .word:
        if isPronoun(token) || isFirstPerson(token) {
          subject = index
        } else if isVerb(token) {
          return .other
        } else if isConjunction(token) || verbs.prepositions.contains(text, token.range) {
          return .none
        }
      case .comma, .semicolon, .colon, .dash, .stop, .bracket: return .none
      }
    }
    return .none
  }

  private func tag(of index: Int, in tokens: ArraySlice<TagToken>) -> SpeakerTag {
    let token = tokens[index]
    if let mention = token.mention {
      return isSubject(index, in: tokens) ? .named(mention) : .other
    }
    return isFirstPerson(token) ? .firstPerson : .pronoun(token.range)
  }

  /// Whether the verb is one of speech here: not `said nothing`, and not a verb of other uses where
  /// the quotation has ended its sentence.
  private func speaks(_ index: Int, in tokens: ArraySlice<TagToken>, isOpen: Bool) -> Bool {
    let next = index + 1 < tokens.endIndex ? tokens[index + 1] : nil
    if let next, verbs.negations.contains(text, next.range) { return false }
    guard !isOpen, verbs.soft.contains(text, tokens[index].range) else { return true }
    return next.map {
      $0.kind != .word || isAdverb($0) || verbs.prepositions.contains(text, $0.range)
    } ?? true
  }

  // MARK: Before the speech

  /// Who speaks, by the words of its sentence before it.
  func before(_ tokens: [TagToken]) -> SpeakerTag {
    guard let last = tokens.last, last.kind != .stop, last.kind != .bracket else { return .none }
    let isMarked = last.kind == .comma || last.kind == .colon || last.kind == .dash
    let words = tokens.lastIndex { $0.kind == .word || $0.mention != nil }
    guard let words else { return .none }
    if !isMarked, !isVerb(tokens[words]), !isParticiple(tokens[words]) { return .none }
    for index in stride(from: words, through: max(0, words - 12), by: -1) {
      let token = tokens[index]
      let isPhrasal = index < words && isPhrasal(token, tokens[index + 1])
      let isSoft = verbs.soft.contains(text, token.range) && !isPhrasal
      guard isVerb(token) || isPhrasal || isParticiple(token), !isSoft || words - index <= 2 else {
        continue
      }
      // `asked whether`, `said nothing`, and a clause of its own behind the verb are no lead.
      let behind = tokens[(index + 1)..<(words + 1)]
      if tokens[index...].contains(where: { $0.kind == .bracket }) { return .none }
      if behind.contains(where: { isFirstPerson($0) || isNominative($0) }) { return .none }
      if let next = behind.first, verbs.negations.contains(text, next.range) { return .none }
      return subject(ofVerb: index, in: tokens, isParticiple: isParticiple(token))
    }
    return .none
  }

  private func subject(
    ofVerb verb: Int, in tokens: [TagToken], isParticiple: Bool
  ) -> SpeakerTag {
    var index = verb - 1
    var steps = 0
    while index >= 0, steps < 4, isAdverb(tokens[index]) || isInfinitive(tokens[index]) {
      index -= 1
      steps += 1
    }
    // `went on saying`
    let isParticiple = isParticiple && steps == 0
    guard index >= 0 else {
      return verb + 1 < tokens.count ? invertedLead(tokens[(verb + 1)...]) : .none
    }
    let token = tokens[index]
    if !isParticiple {
      if let mention = token.mention {
        guard isSubject(index, in: tokens[...]), opensClause(index, in: tokens) else {
          return .other
        }
        return .named(mention)
      }
      if isFirstPerson(token) { return .firstPerson }
      if isPronoun(token) { return .pronoun(token.range) }
    }
    guard
      token.kind == .comma || token.kind == .semicolon || isConjunction(token) && !isParticiple
    else {
      return isConjunction(token) ? .none : .other
    }
    return sharedSubject(upTo: index, in: tokens)
  }

  /// The subject of a verb that the sentence starts with, as in `Then said Mara: “…”`.
  private func invertedLead(_ tokens: ArraySlice<TagToken>) -> SpeakerTag {
    let tag = inverted(tokens)
    if case .named = tag { return tag }
    return .none
  }

  /// The name with which the sentence starts, if all that is between leaves it the subject.
  private func sharedSubject(upTo end: Int, in tokens: [TagToken]) -> SpeakerTag {
    guard let first = tokens[..<end].firstIndex(where: { $0.mention != nil }) else {
      let pronoun = tokens[..<end].first { isNominative($0) }
      return pronoun.map { isFirstPerson($0) ? .firstPerson : .pronoun($0.range) } ?? .other
    }
    guard first <= 4, isSubject(first, in: tokens[...]),
      tokens[..<first].allSatisfy({ isAdverb($0) || isModifier($0) || isConjunction($0) })
        || tokens[..<first].contains(where: { $0.kind == .comma }),
      !tokens[..<first].contains(where: { isNominative($0) }),
      let mention = tokens[first].mention
    else { return .none }
    for index in tokens.indices[(first + 1)..<end] {
      if isNominative(tokens[index]) { return .other }
      guard tokens[index].mention != nil else { continue }
      var before = index - 1
      while before > first, isModifier(tokens[before]) { before -= 1 }
      guard before > first, tokens[before].kind == .word, !isConjunction(tokens[before]) else {
        return .none
      }
    }
    return .named(mention)
  }

  /// Whether what stands before a name, over its modifiers, lets a clause begin.
  private func opensClause(_ index: Int, in tokens: [TagToken]) -> Bool {
    var before = index - 1
    while before >= 0, isModifier(tokens[before]) { before -= 1 }
    guard before >= 0 else { return true }
    let token = tokens[before]
    return token.kind == .comma || token.kind == .semicolon || token.kind == .colon
      || token.kind == .dash || isConjunction(token) || isAdverb(token)
  }

  // MARK: Between two pieces of speech

  /// Whether narration between two pieces of speech leaves the speaker the same: no other name but as
  /// an object, and no other person who speaks.
  func keeps(_ speaker: Int, in tokens: [TagToken], mentions: [Mention]) -> Bool {
    guard !tokens.isEmpty else { return false }
    let entries = mentions[speaker].entries
    var startsSentence = true
    var hasSecondClause = false
    for (index, token) in tokens.enumerated() {
      switch token.kind {
      case .stop:
        startsSentence = true
        hasSecondClause = false
      case .bracket, .comma, .semicolon, .colon, .dash: break
      case .name(let mention):
        if startsSentence, mention != speaker, mentions[mention].entries != entries,
          !token.isPossessive, index > 0
        {
          return false
        }
        startsSentence = false
      case .word:
        if startsSentence, isFirstPerson(token) { return false }
        if index > 0, opensClause(behind: tokens[index - 1]),
          isModifier(token) || isNominative(token)
        {
          hasSecondClause = true
        }
        if !isModifier(token), !isAdverb(token), !isConjunction(token) { startsSentence = false }
      }
    }
    // `said the Dodo; and the whole party crowded round her, calling out, “…”`
    return !hasSecondClause
  }

  private func opensClause(behind token: TagToken) -> Bool {
    token.kind == .semicolon || Self.coordinators.contains(text, token.range)
  }

  // MARK: Words

  private func isVerb(_ token: TagToken) -> Bool {
    token.kind == .word && verbs.isVerb(text, token.range)
  }

  private func isParticiple(_ token: TagToken) -> Bool {
    token.kind == .word && verbs.participles.contains(text, token.range)
  }

  private func isPhrasal(_ verb: TagToken, _ particle: TagToken) -> Bool {
    verb.kind == .word && verbs.phrasal.contains(text, verb.range)
      && verbs.particles.contains(text, particle.range)
  }

  private func isAdverb(_ token: TagToken) -> Bool {
    token.kind == .word && !token.isUpper
      && (verbs.adverbs.contains(text, token.range) || verbs.isLy(text, token.range))
      || token.kind == .word && token.isUpper && verbs.adverbs.contains(text, token.range)
  }

  /// What may stand between subject and verb: `ventured to ask`, `went on to say`.
  private func isInfinitive(_ token: TagToken) -> Bool {
    token.kind == .word
      && (Self.chain.contains(text, token.range) || verbs.soft.contains(text, token.range))
  }

  private static let infinitive = WordSet("to")
  private static let chain = WordSet(
    "to went on ventured proceeded began continued hastened managed")

  private func isConjunction(_ token: TagToken) -> Bool {
    token.kind == .word && verbs.conjunctions.contains(text, token.range)
  }

  private func isModifier(_ token: TagToken) -> Bool {
    token.kind == .word && verbs.modifiers.contains(text, token.range)
  }

  private func isPronoun(_ token: TagToken) -> Bool {
    token.kind == .word && verbs.pronouns.contains(text, token.range)
  }

  private func isFirstPerson(_ token: TagToken) -> Bool {
    token.kind == .word && verbs.firstPersons.contains(text, token.range)
  }

  private func isNominative(_ token: TagToken) -> Bool { isPronoun(token) && !isRelative(token) }

  private static let coordinators = WordSet(
    "and but so while und aber et mais y e pero maar en och og")

  private static let relatives = WordSet("who which it that qui que die der que che")

  private func isRelative(_ token: TagToken) -> Bool { Self.relatives.contains(text, token.range) }

  /// Whether a name is whole and somebody's own: no possessive, no part of a longer name, none of two.
  private func isSubject(_ index: Int, in tokens: ArraySlice<TagToken>) -> Bool {
    guard !tokens[index].isPossessive else { return false }
    if index > tokens.startIndex {
      let before = tokens[index - 1]
      if before.kind == .word {
        if verbs.prepositions.contains(text, before.range) { return false }
        if verbs.titles.contains(text, before.range) { return false }
        if before.isUpper, index - 1 > tokens.startIndex,
          !isModifier(before), !isAdverb(before), !isConjunction(before)
        {
          return false
        }
      }
    }
    guard index + 1 < tokens.endIndex else { return true }
    let next = tokens[index + 1]
    guard next.kind == .word else { return true }
    if next.isUpper, !isFirstPerson(next) { return false }
    // `said Mara and Tom`
    if isConjunction(next), index + 2 < tokens.endIndex, next.range.count <= 3,
      tokens[(index + 2)...].prefix(3).contains(where: { $0.mention != nil })
        && !tokens[(index + 2)...].prefix(3).contains(where: { isVerb($0) })
    {
      return false
    }
    return true
  }
}
