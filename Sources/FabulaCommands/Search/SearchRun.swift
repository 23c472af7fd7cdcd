import BuildGraph
import Indexing
import Manuscript
import Pipeline

/// One `fabula search`.
struct SearchRun {
  /// Absolute.
  let story: String
  let request: SearchRequest
  let isJSON: Bool
  let console: Console

  func run() throws -> ExitStatus {
    do {
      return try search()
    } catch let damage as IndexDamage {
      throw CommandProblem(
        "The book's memory is damaged, so I cannot ask it (\(damage.file): \(damage.reason)).",
        help: ["fabula clean && fabula index makes it anew"])
    } catch let saved as SourceRevision.SavedMeanwhile {
      throw CommandProblem(
        "\(saved.path) was saved while I was reading it.", help: ["run fabula search again"])
    }
  }

  private func search() throws -> ExitStatus {
    switch request.kind {
    case .exact(let phrase): try findPlaces(of: phrase, isRegex: false)
    case .regex(let pattern): try findPlaces(of: pattern, isRegex: true)
    case .ranked(let query):
      let search = try openMemory()
      show(try search.answer(query, limit: limit), of: search)
    case .like(let place):
      let search = try openMemory()
      show(try search.passages(like: place, limit: limit), of: search)
    case .queries(let file):
      return try QueryLines(file, console).run(answering: openMemory(), limit)
    }
    return .ok
  }

  private var isForScripts: Bool {
    if case .queries = request.kind { return true }
    return isJSON
  }

  private var limit: Int { request.limit ?? (isForScripts ? 10 : 5) }

  private var style: SearchExcerpt.Style {
    let columns = console.terminal.outputIsTerminal ? console.terminal.columns : 72
    return SearchExcerpt.Style(width: columns, lines: 3, isColoured: console.coloursOutput)
  }

  private func findPlaces(of query: String, isRegex: Bool) throws {
    let story = try SearchStory(self.story, StoryTexts(self.story), before: request.before)
    sayUnreadable(story)
    let search = PlaceSearch(story: story, filter: try filter(of: story))
    let found = try isRegex ? search.matches(ofRegex: query) : search.matches(ofPhrase: query)
    let report = PlaceReport(
      query: query, isRegex: isRegex, found: found, limit: request.limit, style: style)
    if isJSON {
      console.put(report.json.compact + "\n")
    } else {
      console.put(report.text)
      console.say(report.summary(of: story.name))
    }
  }

  private func sayUnreadable(_ story: SearchStory) {
    for path in story.unreadable {
      console.say(
        "\(TerminalCells.printable(path)) cannot be read, so it was not searched (fabula check).")
    }
  }

  private func openMemory() throws -> PassageSearch {
    let resources = Resources(story: story)
    let memory = try StoryMemory(story, embedder: resources.embedder)
    let story = try SearchStory(self.story, StoryTexts(of: memory), before: request.before)
    sayUnreadable(story)
    return try PassageSearch(
      memory, story: story, filter: try filter(of: story), voices: request.voices,
      thesaurus: resources.thesaurus(for:))
  }

  private func show(_ answer: PassageAnswer, of search: PassageSearch) {
    let report = PassageReport(
      answer: answer, searched: search.story.name, style: style, isVerbose: console.isVerbose)
    if let notice = search.notice { console.say(notice) }
    if isJSON {
      console.put(report.json.compact + "\n")
    } else {
      for line in report.remarks { console.say(line) }
      console.put(report.text)
    }
  }

  private func filter(of story: SearchStory) throws(CommandProblem) -> SearchFilter {
    var subjects: [SearchSubject] = []
    for name in request.characters {
      subjects.append(try SearchSubject(name, .character, in: story))
    }
    for name in request.places { subjects.append(try SearchSubject(name, .place, in: story)) }
    for name in request.plotlines { subjects.append(try SearchSubject(name, .plotline, in: story)) }
    var files: Set<Int>?
    for path in request.paths {
      let found = try SearchPaths.files(path, of: story.reading, root: self.story)
      files = (files ?? []).union(found)
    }
    return SearchFilter(story, subjects: subjects, files: files)
  }
}
