import Testing

@testable import Pipeline

@Suite struct StoryPathsTests {
  @Test(arguments: [
    ("a.png", "chapters", "chapters/a.png"), ("../images/a.png", "chapters", "images/a.png"),
    ("/images/a.png", "chapters", "images/a.png"), ("./a//b.png", "", "a/b.png"),
    ("../../a.png", "chapters", nil), ("..", "chapters", nil), ("", "chapters", "chapters"),
    ("/../a", "chapters", nil), ("x/../../a.png", "p/q", "p/a.png"), ("...", "", "..."),
  ])
  func staysInsideTheStory(path: String, folder: String, resolved: String?) {
    #expect(StoryPaths.resolve(path, from: folder) == resolved)
  }

  @Test(arguments: [
    ("https://x.example/a.png", true), ("data:image/png;base64,AA", true), ("mailto:a@b", true),
    ("a.png", false), ("C:/a.png", false), (":a", false), ("images/a:b.png", false),
    ("1887:a.png", false),
    ("file:///etc", true),
  ])
  func tellsAddressesFromPaths(path: String, isAddress: Bool) {
    #expect(StoryPaths.isAddress(path) == isAddress)
  }

  @Test(arguments: [("chapters/p/a.md", "chapters/p"), ("a.md", ""), ("", "")])
  func knowsTheFolderOfAFile(path: String, folder: String) {
    #expect(StoryPaths.folder(of: path) == folder)
  }
}
