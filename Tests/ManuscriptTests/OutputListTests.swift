import Manuscript
import Testing

@Suite struct OutputListTests {
  @Test func keepsOnlyWhatLiesUnderBuild() {
    let list = OutputList(
      reading: "build/b.epub\nbuild/a/index.html\nbuild/b.epub\nchapters/01.md\nbuild/../x\n/etc\n")
    #expect(list.paths == ["build/a/index.html", "build/b.epub"])
    #expect(OutputList(reading: list.text) == list)
  }
}
