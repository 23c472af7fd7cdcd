package import ArgumentParser
private import Glibc
private import Manuscript
private import Reading

/// `fabula init`: makes a story of a folder.
package struct InitCommand: ParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "init", abstract: "Make this folder a story.",
    usage: "fabula init [FOLDER] [options]",
    discussion: """
      Writes story.yaml and a starter for the bible, and a first chapter where there is no Markdown \
      at all. On a terminal it asks for title, author and language and offers guesses. Files that \
      exist are never touched.

        fabula init                        here
        fabula init my-novel               in a new folder
        fabula init --title "The Storm" --author "A. Writer" --language en-GB
      """)

  @Argument(
    help: ArgumentHelp("The folder, made if it is not there.", valueName: "folder"),
    completion: .directory)
  var folder: String?

  @Option(name: .long, help: "The book's title; not asked for then.")
  var title: String?

  @Option(name: .long, help: "Who writes it.")
  var author: String?

  @Option(name: .long, help: "A tag such as en-GB or de.")
  var language: String?

  @OptionGroup var options: GlobalOptions

  package init() {}

  package func validate() throws {
    if let language, !InitAnswers.isLanguage(language) {
      throw ValidationError("--language wants a tag such as en-GB, de or pt-BR.")
    }
  }

  package mutating func run() throws {
    let console = options.console
    let root = try place()
    guard !StoryFile.exists("\(root)/story.yaml") else {
      console.say("story.yaml is here already, so this is a story. Nothing was changed.")
      return
    }
    let directory = DiskStoryDirectory(root)
    let layout = ChapterDiscovery.layout(of: directory).0
    let answers = try answers(root, layout, console)
    let schemas = copySchemas(to: root)
    let files = InitFiles(
      answers, identifier: StoryIdentifier.random(), schemas: schemas, layout: layout)
    var made: [String] = []
    for file in files.files where !StoryFile.exists("\(root)/\(file.path)") {
      try StoryFile.make("\(root)/\(file.path)", holding: file.text)
      made.append(file.path)
    }
    report(made, answers, root, layout, console)
  }

  /// The folder to work in, made where it was named and is not there.
  ///
  /// Never a parent: init is about this very folder.
  private func place() throws -> String {
    let base = options.directory ?? Environment.currentFolder
    let path = folder.map { $0.hasPrefix("/") ? $0 : "\(base)/\($0)" } ?? base
    if folder != nil, !StoryFile.exists(path) {
      guard unsafe mkdir(path, 0o777) == 0 else { throw StoryFile.problem("make", path) }
    }
    return try StoryFolder.find(path, from: path)
  }

  private func answers(
    _ root: String, _ layout: StoryLayout, _ console: Console
  ) throws -> InitAnswers {
    var text: [UInt8] = []
    for file in layout.chapters where text.count < LanguageGuess.sample {
      text += StoryFile.start(of: "\(root)/\(file.path)", limit: LanguageGuess.sample)
    }
    let guess = StoryGuess(
      folder: root, author: author ?? GitAuthor.name(in: root), text: text)
    let guesses = InitAnswers(
      title: title ?? guess.title, author: author ?? guess.author ?? "",
      language: language ?? guess.language)
    let isAnswered = title != nil && author != nil && language != nil
    guard !isAnswered, console.terminal.inputIsTerminal, console.terminal.errorIsTerminal else {
      return guesses
    }
    guard let answers = InitAnswers.ask(guesses: guesses, on: console.terminal) else {
      throw CommandProblem("The questions were not answered, so nothing was written.")
    }
    return answers
  }

  /// Copies the schemas that come with the program to where editors look; their names.
  private func copySchemas(to root: String) -> [String] {
    guard let folder = Resources(story: nil).find("schema") else { return [] }
    let entries = DiskStoryDirectory(folder).list("") ?? []
    let names = entries.filter { $0.kind == .file && $0.name.hasSuffix(".json") }.map(\.name)
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    return names.filter { name in
      let target = "\(root)/.fabula/schema/\(name)"
      if StoryFile.exists(target) { return true }
      let text = StoryFile.start(of: "\(folder)/\(name)", limit: 4 << 20)
      return (try? StoryFile.make(target, holding: String(decoding: text, as: UTF8.self))) != nil
    }
  }

  private func report(
    _ made: [String], _ answers: InitAnswers, _ root: String, _ layout: StoryLayout,
    _ console: Console
  ) {
    let by = answers.author.isEmpty ? "" : " by \(answers.author)"
    console.say("\"\(answers.title)\"\(by), in \(answers.language), is now a story.")
    console.say("Made \(Wording.list(made)). Nothing else was touched.")
    if !layout.chapters.isEmpty {
      console.say("It has \(Wording.count(layout.chapters.count, "chapter")).")
    }
    if !made.contains(".gitignore") {
      let lines = String(
        decoding: StoryFile.start(of: "\(root)/.gitignore", limit: 1 << 20), as: UTF8.self
      ).split(whereSeparator: \.isNewline).map(String.init)
      let missing = InitFiles.ignored.filter { line in
        !lines.contains { $0 == line || $0 + "/" == line || $0 == "/" + line }
      }
      if !missing.isEmpty {
        console.say(
          ".gitignore was here already; add to it: \(missing.joined(separator: " and "))")
      }
    }
    let there = folder.map { "cd \($0) && " } ?? ""
    console.say("Go on with: \(there)fabula build")
  }
}
