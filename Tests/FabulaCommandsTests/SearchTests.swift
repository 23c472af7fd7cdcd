import Foundation
import TestSupport
import Testing

/// `fabula search` for passages.
@Suite("fabula search")
struct SearchTests {
  private let story: ScratchStory

  init() throws {
    story = try ScratchStory(
      "the-lamp",
      [
        "story.yaml": "title: The Lamp\nlanguage: en\n",
        "bible.yaml": """
        characters:
          Mara: {name: Mara Lind, aliases: [the keeper, {name: the Ghost, known-from: wreck}]}
          Tobias: {name: Tobias Reed}
        places: {light: {name: the lighthouse}, lamp room: {within: light}}
        plotlines: [the debt]
        """,
        "chapters/01-arrival.md": """
        ---
        title: The Arrival
        pov: Mara
        place: light
        ---

        The boat left. On the third step *a lantern* stood, and the keeper
        took it up without a word.

        Nobody had trimmed the wick for a week.

        """,
        "chapters/02-storm.md": """
        ---
        title: The Storm
        plotlines: the debt
        ---

        Tobias came at noon with letters. He had rowed against the wind.

        * * *

        <!-- scene: {place: lamp room, characters: [Mara]} -->

        The glass shook all night. Somebody climbed, and nobody slept.

        """,
        "chapters/03-wreck.md": """
        ---
        title: The Wreck
        ---

        They found the hull at dawn. The Ghost had stood there, they said, with a lantern.
        It was Tobias who wept.

        """,
      ])
  }

  private func run(_ arguments: String...) throws -> CommandRun {
    try CommandRun(["search", "--no-vectors"] + arguments, in: story.folder)
  }

  /// The chapters of the passages that were found, in order.
  private func chapters(_ arguments: String...) throws -> [String] {
    let run = try CommandRun(
      ["search", "--no-vectors", "--json"] + arguments, in: story.folder)
    return run.output.matches(of: /"chapter":"([^"]*)"/).map { String($0.1) }
  }

  @Test(
    arguments: [
      (["who", "holds", "the", "lantern"], "search.txt"),
      (["-v", "trimmed", "wick"], "search-verbose.txt"),
      (["--exact", "a lantern"], "search-exact.txt"),
      (["--regex", "(?i)the g\\w+"], "search-regex.txt"),
      (["lantren", "zzzz"], "search-missing.txt"), (["the", "of", "and"], "search-common.txt"),
      (["🙂"], "search-emoji.txt"),
      (["--character", "Tobbias", "letters"], "search-nobody.txt"),
    ] as [([String], String)])
  func `Says where the book says something`(arguments: [String], file: String) throws {
    let run = try CommandRun(["search", "--no-vectors"] + arguments, in: story.folder)
    #expect(try run.transcript == Recorded.text(file, recording: run.transcript))
  }

  @Test(
    arguments: [
      ([], "usage-search-nothing.txt"), (["  "], "usage-search-empty.txt"),
      (["--exact", "--regex", "x"], "usage-search-two.txt"),
      (["--limit", "0", "x"], "usage-search-limit.txt"),
      (["--regex", "(a"], "usage-search-regex.txt"),
      (["--like", "wreck"], "usage-search-like.txt"),
      (["--queries", "none.jsonl"], "usage-search-queries.txt"),
      (["--in", "chapters/9*", "x"], "usage-search-in.txt"),
      (["--before", "sturm", "x"], "usage-search-before.txt"),
    ] as [([String], String)])
  func `Refuses what contradicts itself`(arguments: [String], file: String) throws {
    let run = try CommandRun(["search"] + arguments, in: story.folder)
    #expect(try run.transcript == Recorded.text(file, recording: run.transcript))
  }

  @Test func `Needs no build and writes nothing`() throws {
    let files = story.files
    #expect(try run("lantern").status == 0)
    #expect(story.files == files)
  }

  @Test func `Answers the same before and after a build, and of the text as it is now`() throws {
    let before = try run("--json", "lantern").output
    #expect(try CommandRun(["index"], in: story.folder).status == 0)
    #expect(try run("--json", "lantern").output == before)
    try story.write("chapters/02-storm.md", "A lantern, a lantern, and a lantern.\n")
    #expect(try chapters("lantern").first == "storm")
  }

  @Test func `Says which chapters it could not search`() throws {
    try story.write("chapters/02-storm.md", "A lantern\u{0}.\n")
    let run = try run("lantern")
    #expect(run.status == 0)
    #expect(run.errors.contains("chapters/02-storm.md cannot be read, so it was not searched"))
  }

  @Test func `Does without a memory that is damaged`() throws {
    let before = try run("--json", "lantern").output
    #expect(try CommandRun(["index"], in: story.folder).status == 0)
    for file in story.files where file.hasPrefix(".fabula/index/") {
      let bytes = try #require(story.bytes(file))
      for damaged in [Array(bytes.prefix(bytes.count / 2)), bytes + [0], [], bytes.map { ~$0 }] {
        try story.write(file, bytes: damaged)
        let run = try run("--json", "lantern")
        #expect(run.status == 0 && run.output == before)
      }
      try story.write(file, bytes: bytes)
    }
  }

  @Test func `Points at the line where most of the words stand together`() throws {
    let run = try run("nobody", "slept", "--limit", "1")
    #expect(run.output.hasPrefix("chapters/02-storm.md:12  Chapter 2, The Storm  ("))
  }

  @Test func `Gives bytes and lines of the file as stored`() throws {
    let output = try run("--json", "--exact", "a lantern took").output
    #expect(output.contains(#""places":0"#))
    let found = try run("--json", "--exact", "keeper took").output
    let bytes = try Array(#require(story.read("chapters/01-arrival.md")).utf8)
    let start = try #require(found.firstMatch(of: /"byteStart":(\d+)/).flatMap { Int($0.1) })
    let end = try #require(found.firstMatch(of: /"byteEnd":(\d+)/).flatMap { Int($0.1) })
    #expect(String(decoding: bytes[start..<end], as: UTF8.self) == "keeper\ntook")
    #expect(found.contains(#""lineStart":7,"lineEnd":8"#))
  }

  @Test func `Keeps to a character, a place, a plotline, a file`() throws {
    #expect(try chapters("--character", "Mara", "night") == ["storm"])
    #expect(try chapters("--character", "Tobias", "night", "noon", "dawn") == ["storm", "wreck"])
    #expect(try chapters("--character", "Mara", "--character", "Tobias", "lantern") == ["wreck"])
    #expect(
      try chapters("--place", "the lighthouse", "night", "lantern").sorted() == [
        "arrival", "storm",
      ])
    #expect(try Set(chapters("--plotline", "the debt", "night", "lantern", "noon")) == ["storm"])
    #expect(try chapters("--in", "chapters/0[13]*", "lantern").sorted() == ["arrival", "wreck"])
    #expect(try chapters("--in", "wreck", "lantern") == ["wreck"])
  }

  @Test func `Keeps to a character in what is found as typed`() throws {
    #expect(try chapters("--exact", "nobody").count == 2)
    #expect(try chapters("--exact", "--character", "Mara", "nobody slept") == ["storm"])
    #expect(try chapters("--exact", "--character", "Tobias", "nobody slept").isEmpty)
  }

  @Test func `Knows nothing of what comes behind a chapter`() throws {
    #expect(try chapters("--before", "wreck", "lantern") == ["arrival"])
    #expect(try chapters("--exact", "--before", "3", "lantern") == ["arrival"])
    #expect(try chapters("--before", "The Storm", "letters").isEmpty)
    let bounded = try run("--before", "wreck", "--json", "lantern").output
    try story.write("chapters/03-wreck.md", "A lantern. Another lantern.\n")
    #expect(try run("--before", "wreck", "--json", "lantern").output == bounded)
  }

  @Test func `Finds people by all their names, once they are known`() throws {
    #expect(try chapters("Mara").contains("wreck"))
    #expect(try chapters("--before", "wreck", "Mara") == ["arrival"])
    try story.write("chapters/02-storm.md", "The Ghost was at the window.\n")
    #expect(try chapters("Mara").contains("storm"))
    #expect(try chapters("--before", "wreck", "Mara") == ["arrival"])
  }

  @Test func `Proposes no name that is not known yet`() throws {
    #expect(try run("--character", "the Gost", "x").errors.contains("did you mean the Ghost?"))
    let bounded = try run("--character", "the Gost", "--before", "wreck", "x")
    #expect(bounded.status == 2)
    #expect(!bounded.errors.contains("Ghost"))
    try story.write("chapters/03-wreck.md", "---\npov: Ishmael\n---\n\nA hull.\n")
    #expect(try run("--character", "Ishmael", "hull").status == 0)
    #expect(try run("--character", "Ishmael", "--before", "wreck", "hull").status == 2)
  }

  @Test func `Shows a passage without a footnote that the file has in its midst`() throws {
    try story.write(
      "chapters/04-note.md",
      """
      A kraken[^1] rose.

      [^1]: Of whales.

      It sank.

      * * *

      All was calm.

      """)
    let run = try run("--json", "--in", "4", "kraken")
    #expect(run.output.contains(#""text":"A kraken rose.\n\nIt sank.""#))
  }

  @Test func `Finds passages like another, and not that one`() throws {
    let run = try run("--like", "chapters/01-arrival.md:7", "--limit", "2")
    #expect(run.output.hasPrefix("Like chapters/01-arrival.md:7\n\nchapters/03-wreck.md:"))
    #expect(!run.output.contains("Chapter 1"))
    #expect(try self.run("--like", "chapters/01-arrival.md:700").status == 2)
  }

  @Test func `Answers every line of a file, and names bad ones`() throws {
    try story.write(
      "questions.jsonl",
      """
      {"id": "a", "query": "lantern"}

      {"id": 2, "query": ""}
      {"id": 3}
      nonsense
      {"query": "a\\u0000b 🙂"}
      {"id": 1.5, "query": "hull", "more": [1]}
      """)
    let file = try run("--queries", "questions.jsonl", "--limit", "1")
    #expect(try file.transcript == Recorded.text("search-queries.txt", recording: file.transcript))
    let input = try CommandRun(
      ["search", "--no-vectors", "--queries", "-", "--limit", "1"], in: story.folder,
      input: try #require(story.read("questions.jsonl")))
    #expect(input.output == file.output)
    #expect(input.errors.contains("standard input:5: error: "))
  }

  @Test func `Ends whatever is asked`() throws {
    let long = Array(repeating: "lantern hull", count: 8_000).joined(separator: " ")
    for way in [[], ["--exact"], ["--regex"]] {
      let run = try CommandRun(["search", "--limit", "1"] + way + ["--", long], in: story.folder)
      #expect(run.status == (way == ["--regex"] ? 2 : 0))
    }
    let bare = try ScratchStory()
    for way in [[], ["--exact"], ["--regex"], ["--json"]] {
      #expect(try CommandRun(["search"] + way + ["x"], in: bare.folder).status == 0)
    }
  }

  @Test func `Gives up a pattern that finds no end`() throws {
    try story.write("chapters/04-end.md", "\(String(repeating: "a", count: 60))b\n")
    let run = try run("--regex", "(a+)+$")
    #expect(run.status == 1)
    #expect(run.errors.contains("I gave up on the paragraph at chapters/04-end.md:1."))
  }

  @Test func `Writes no colour and no mark into a file`() throws {
    let output = try run("lantern").output
    #expect(!output.contains("\u{1B}"))
    #expect(output.split(separator: "\n").allSatisfy { $0.count <= 72 })
  }
}
