import Publishing
import Testing

@Suite struct FileStemTests {
  @Test(arguments: ["the-storm", "chapter_1", "2"])
  func keepsASafeHandleAsItIs(handle: String) {
    #expect(FileStem.of(handle: handle) == handle)
  }

  @Test(arguments: [
    ("index", "index-"), ("nav", "nav-"), ("part-1", "part-1-"), ("The Storm", "the-storm-"),
    ("über", "ber-"), ("../etc", "etc-"), ("a--b", "a-b-"),
  ])
  func marksEveryOtherHandle(handle: String, prefix: String) {
    let stem = FileStem.of(handle: handle)
    #expect(stem.hasPrefix(prefix))
    #expect(stem.utf8.count == prefix.utf8.count + 8)
  }

  @Test func tellsHandlesApartThatLookAlike() {
    let handles = ["Ärger", "A\u{308}rger", "arger", "Arger", "ärger", "первая", "вторая", "", "-"]
    #expect(Set(handles.map { FileStem.of(handle: $0) }).count == handles.count)
    #expect(FileStem.of(handle: String(repeating: "long", count: 100)).utf8.count < 70)
  }

  @Test func namesImagesByWhatTheyAre() {
    #expect(FileStem.of(image: "images/lamp.png", format: .png) == "images/lamp.png")
    let other = FileStem.of(image: "images/Lamp.PNG", format: .jpeg)
    #expect(other.hasPrefix("images/lamp-"))
    #expect(other.hasSuffix(".jpg"))
    #expect(
      FileStem.of(image: "a/b.png", format: .png) != FileStem.of(image: "a-b.png", format: .png))
  }

  @Test(
    arguments: [
      ([0xFF, 0xD8, 0xFF, 0xE0], ImageFormat.jpeg), (Array("GIF89a".utf8), .gif),
      (Array("RIFF\0\0\0\0WEBPVP8 ".utf8), .webp),
      (Array("<?xml version='1.0'?><!-- x --><svg xmlns=''>".utf8), .svg),
      (Array("<svg/>".utf8), .svg),
    ] as [([UInt8], ImageFormat)])
  func recognisesPictures(bytes: [UInt8], format: ImageFormat) {
    #expect(ImageFormat(bytes) == format)
  }

  @Test(arguments: ["", "text", "<html>", "RIFF"])
  func recognisesWhatIsNoPicture(text: String) {
    #expect(ImageFormat(Array(text.utf8)) == nil)
  }
}
