import Foundation
import TestSupport
import Testing

/// `fabula rename`: what it shows, what it writes, and what it leaves alone.
@Suite struct RenameTests {
  private static let files = [
    "story.yaml": "title: The Lamp\nlanguage: en\n",
    "bible.yaml": """
    characters:
      mara:
        name: Mara Quill   # the keeper
        aliases: [Cap'n Mara, Old Salt]
        pronouns: she
        hair: red, like that of Tobias
        relations: [sister of Tobias Quill]
      Tobias Quill:
        pronouns: he
        relations: [brother of mara]
      Maribel: {}
    objects:
      Mara's diary:
        held-by: MARA
    """,
    "chapters/01-storm.md": """
    ---
    title: Mara's storm
    pov: Mara
    characters: [mara, "Tobias Quill"]
    mentions:
      - Mara Quill
    ---

    The wind rose. Mara’s lamp — MARA'S, said the sign — was out, and Mara
    Quill knew it. “Mara!” cried Quill, and Tobias took Mara's diary. Maras
    and *Mara* **Mara** Quill, Mara-like, Tamara.

    <!-- scene: {pov: Mara} -->

    Miss Quill and Old Salt went.\r
    """,
    "chapters/02-home.md": "Nobody was at home.\n",
  ]

  private func run(_ arguments: [String], in story: ScratchStory) throws -> CommandRun {
    try CommandRun(["rename"] + arguments, in: story.folder)
  }

  @Test func showsWhatWouldChange() throws {
    let story = try ScratchStory("lamp", Self.files)
    let before = story.files.map { story.read($0) }
    let run = try run(["Mara Quill", "Nora Quill"], in: story)
    #expect(
      try run.transcript == Recorded.text("rename-preview.txt", recording: run.transcript))
    #expect(story.files.map { story.read($0) } == before)
  }

  @Test func writesNothingButTheName() throws {
    let story = try ScratchStory("lamp", Self.files)
    let run = try run(["Mara Quill", "Nora Quill", "--write"], in: story)
    #expect(run.status == 0)
    let text = story.files.filter { $0 != "story.yaml" }
      .map { "=== \($0)\n\(story.read($0) ?? "")\n" }.joined()
    #expect(try text == Recorded.text("rename-written.txt", recording: text))
    #expect(try CommandRun(["check"], in: story.folder).status == 0)
    #expect(story.read("chapters/02-home.md") == Self.files["chapters/02-home.md"])
  }

  @Test("There and back again is where one was")
  func goesBack() throws {
    let story = try ScratchStory("lamp", Self.files)
    #expect(try run(["Mara Quill", "Nora Hale", "--write", "-q"], in: story).status == 0)
    #expect(story.read("bible.yaml")?.contains("Mara Q") == false)
    #expect(try run(["Nora Hale", "Mara Quill", "--write", "-q"], in: story).status == 0)
    #expect(story.files.map { story.read($0) } == story.files.map { Self.files[$0] })
  }

  @Test func printsData() throws {
    let story = try ScratchStory("lamp", Self.files)
    let run = try run(["Maribel", "Isabel", "--json"], in: story)
    #expect(
      run.output
        == """
        {"kind":"characters","written":false,"changes":[{"path":"bible.yaml","line":11,\
        "column":3,"old":"Maribel","new":"Isabel"}],"left":[]}

        """)
  }

  @Test(arguments: [
    (["Bob", "Rob"], "Nothing in the bible is called 'Bob'."),
    (
      ["Mara", "Tobias"],
      "'Tobias' is a name of Tobias Quill (characters) already, and nobody could tell the two apart."
    ),
    (["Mara", "Mara"], "It is called 'Mara' already."),
    (["Mara", "Ma: ra"], "'Ma: ra' cannot stand in the bible without quotation marks."),
    (["Mara", " "], "' ' cannot stand in the bible without quotation marks."),
  ])
  func refuses(arguments: [String], message: String) throws {
    let story = try ScratchStory("lamp", Self.files)
    let run = try run(arguments + ["--write"], in: story)
    #expect(run.status == 2)
    #expect(run.errors.split(separator: "\n").first.map(String.init) == "error: \(message)")
    #expect(story.read("bible.yaml") == Self.files["bible.yaml"])
  }

  @Test("A name that may be a word, or somebody else, is left alone")
  func leavesDoubtfulPlacesAlone() throws {
    let story = try ScratchStory(
      "s",
      [
        "bible.yaml": "characters:\n  Will Hale: {}\n  Anna: {}\n  Anna Berg: {aliases: [Anna]}\n",
        "1.md":
          "---\npov: Will\n---\nWill came. So Will Hale left, and WILL too, for Will’s sake.\n",
      ])
    let run = try run(["Will Hale", "Otto Hale", "--write"], in: story)
    #expect(
      run.output.contains("1.md:4: left alone: Will, since it may be an ordinary word here\n"))
    #expect(
      story.read("1.md")
        == "---\npov: Otto\n---\nWill came. So Otto Hale left, and WILL too, for Otto’s sake.\n")
    #expect(
      try self.run(["Anna", "Emma"], in: story).errors.contains(
        "could be Anna (characters) or Anna Berg"))
  }

  @Test("Capitals are as asked for, or as the sentence wants them")
  func keepsCapitals() throws {
    let story = try ScratchStory(
      "s",
      [
        "bible.yaml": "characters: {old man: {}}\nplaces: {post office: {}}\n",
        "1.md": "Post office, THE POST OFFICE, a post office. So the old man; OLD MAN!\n",
      ])
    #expect(try run(["post office", "mail house", "--write"], in: story).status == 0)
    #expect(try run(["old man", "Father Time", "--write"], in: story).status == 0)
    #expect(
      story.read("1.md")
        == "Mail house, THE MAIL HOUSE, a mail house. So the Father Time; FATHER TIME!\n")
  }

  @Test("A name in other letters and of another length is changed too")
  func changesLength() throws {
    let story = try ScratchStory(
      "s",
      [
        "bible.yaml": "characters: {Mara Quill: {pronouns: she}}\n",
        "1.md": "So Mara met Miss Quill, or Mara\nQuill. Mara Quill’s.\n",
      ])
    #expect(try run(["mara quill", "Zoë de Groot", "--write"], in: story).status == 0)
    #expect(
      story.read("1.md") == "So Zoë met Miss de Groot, or Zoë\nde Groot. Zoë de Groot’s.\n")
  }

  @Test("A surname of several people is shown and left alone")
  func leavesSharedSurnamesAlone() throws {
    let story = try ScratchStory(
      "s",
      [
        "bible.yaml": "characters:\n  Mara Quill: {}\n  Tobias Quill: {}\n",
        "1.md": "So Mara Quill met Tobias Quill, and Quill laughed.\n",
      ])
    let run = try run(["Mara Quill", "Mara Hale", "--write"], in: story)
    #expect(story.read("1.md") == "So Mara Hale met Tobias Quill, and Quill laughed.\n")
    #expect(run.output.hasSuffix("1.md:1: left alone: Quill, since it could be Tobias Quill\n"))
  }

  @Test("A file that only its owner may read stays so, and links stay links")
  func keepsPermissionsAndLinks() throws {
    let story = try ScratchStory(
      "s",
      [
        "bible.yaml": "characters: {Mara: {}}\n", "1.md": "So Mara left.\n",
        "kept/real.txt": "And Mara came.\n",
      ])
    let manager = FileManager.default
    let path = story.folder.appending(path: "1.md").path
    try manager.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
    try manager.createSymbolicLink(
      atPath: story.folder.appending(path: "2.md").path, withDestinationPath: "kept/real.txt")
    #expect(try run(["Mara", "Nora", "--write"], in: story).status == 0)
    #expect(try manager.attributesOfItem(atPath: path)[.posixPermissions] as? Int == 0o600)
    #expect(story.read("1.md") == "So Nora left.\n")
    #expect(story.read("kept/real.txt") == "And Nora came.\n")
    #expect(
      try manager.destinationOfSymbolicLink(atPath: story.folder.appending(path: "2.md").path)
        == "kept/real.txt")
  }

  @Test(
    "A name that is broken over two lines changes, however lines end", arguments: ["\n", "\r\n"])
  func changesOverLines(end: String) throws {
    let story = try ScratchStory(
      "s",
      ["bible.yaml": "characters: {Mara Quill: {}}\n", "1.md": "So Mara\(end)Quill left.\(end)"])
    #expect(try run(["Mara Quill", "Nora de Groot", "--write"], in: story).status == 0)
    #expect(story.read("1.md") == "So Nora\(end)de Groot left.\(end)")
    #expect(try run(["Nora de Groot", "Birdie", "--write"], in: story).status == 0)
    #expect(story.read("1.md") == "So Birdie left.\(end)")
  }
}
