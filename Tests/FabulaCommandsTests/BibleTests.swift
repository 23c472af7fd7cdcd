import Foundation
import FoundationXML
import TestSupport
import Testing

/// The bible, looked into through the command line.
@Suite struct BibleTests {
  private let story: ScratchStory

  init() throws {
    story = try ScratchStory(
      "the-lamp",
      [
        "story.yaml": ScratchStory.settings,
        "bible.yaml": """
        characters:
          Mara:
            name: Mara Quill
            aliases: [Birdie, {name: Kate Orr, known-from: home}]
            pronouns: she
            born: 1861-04-02
            hair: black
            hair from the-storm: cropped
            relations: [sister of Tobias, {to: Dunn, is: wife, from: home}]
            conditions: [broken arm from the-storm until home]
          Tobias: {name: Tobias Quill, died: home, relations: [brother of Mara]}
          Dunn: {name: Edward Dunn & Son, relations: [{to: Mara, is: husband, from: home}]}
        places: {lighthouse: {within: harbour}, harbour: }
        objects: {ledger: {held-by: [Tobias, Mara from the-storm]}}
        secrets: {debt: {says: Tobias owes., terms: [debt], known-by: [Tobias, Mara from home]}}
        """,
        "chapters/01-arrival.md": "---\npov: Mara\nplace: lighthouse\n---\nMara came.\n",
        "chapters/02-the-storm.md": "---\ncharacters: [Mara, Tobias]\n---\nThe wind rose.\n",
        "chapters/03-home.md": "---\ncharacters: [Mara, Dunn]\n---\nHome.\n",
      ])
  }

  private func expect(
    _ arguments: [String], says file: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let transcript = try CommandRun(["bible"] + arguments, in: story.folder).transcript
    #expect(
      try transcript == Recorded.text(file, recording: transcript), sourceLocation: sourceLocation)
  }

  @Test("An entry is shown over the whole story and as of each chapter")
  func show() throws {
    try expect(["show", "Mara"], says: "bible-show.txt")
    for chapter in ["arrival", "the-storm", "home"] {
      try expect(["show", "birdie", "--at", chapter], says: "bible-show-\(chapter).txt")
    }
    try expect(["show", "ledger", "--at", "2", "--json"], says: "bible-show.json")
    try expect(["show", "Marra"], says: "bible-show-unknown.txt")
  }

  @Test("The drawing is well-formed, the same each time, and as of a chapter")
  func graph() throws {
    try expect(["graph", "--at", "the-storm"], says: "bible-graph.txt")
    let drawing = try CommandRun(["bible", "graph"], in: story.folder).output
    #expect(drawing.contains("wife · husband") && drawing.contains("Edward Dunn &amp; Son"))
    #expect(XMLParser(data: Data(drawing.utf8)).parse())
    #expect(try CommandRun(["bible", "graph"], in: story.folder).output == drawing)
  }

  @Test("Lint shows the findings in the bible and no other")
  func lint() throws {
    try story.write("chapters/04-x.md", "---\npov: Nobody\n---\nA.\n")
    try story.write("bible.yaml", "characters: {Mara: {relations: [sister of Tobbias]}}\n")
    let run = try CommandRun(["bible", "lint"], in: story.folder)
    #expect(run.status == 3)
    #expect(run.output.contains("Tobbias") && !run.output.contains("Nobody"))
  }

  @Test("Of those who hold a thing in turn, the one is shown who has it then")
  func holders() throws {
    let run = try CommandRun(["bible", "show", "ledger", "--at", "home"], in: story.folder)
    #expect(run.output.contains("held by  Mara") && !run.output.contains("Tobias"))
  }
}
