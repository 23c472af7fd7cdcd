import Manuscript
import Publishing
import Testing

@Suite struct XHTMLLinksTests {
  static let links = [
    "02-arrival.md": "arrival.xhtml", "02-arrival.md#pier": "arrival.xhtml#at-pier",
  ]

  @Test(arguments: [
    ("https://example.com/a b?c=\"d\"", "https://example.com/a%20b?c=%22d%22"),
    ("HTTP://example.com:80", "http://example.com:80"),
    ("mailto:mara@example.com", "mailto:mara@example.com"),
    ("https://exämple.com/ü%zz", "https://exämple.com/%C3%BC%25zz"),
    ("02-arrival.md", "arrival.xhtml"),
    ("02-arrival.md#pier", "arrival.xhtml#at-pier"),
    ("02-arrival.md#gone", "arrival.xhtml"),
    ("#home", "#at-home"),
  ])
  func keepsLinksThatLeadSomewhere(address: String, expected: String) {
    let output = rendered(links: Self.links) {
      $0.heading(1, "Home")
      $0.paragraph { $0.link(address) { $0.say("x") } }
    }
    #expect(output.hasSuffix("<p class=\"first\"><a href=\"\(expected)\">x</a></p>"))
  }

  @Test(arguments: [
    "javascript:alert(1)", "JavaScript:alert(1)", "data:text/html,x", "vbscript:x", "file:///etc",
    "notes.txt", "03-gone.md", "#gone", "", "http://", "http://a b/", "http://1.2.3/", "http:x",
    "http://me:secret@example.com/", "https://a..b/", "http://x:99999/", "mailto:",
    "java\nscript:x",
  ])
  func keepsOnlyTheTextOfOtherLinks(address: String) {
    let output = rendered { $0.paragraph { $0.link(address) { $0.say("x") } } }
    #expect(output == "<p class=\"first\">x</p>")
  }

  @Test func escapesTitlesAndNestsNoLinks() {
    let output = rendered { text in
      text.paragraph {
        $0.link("https://a.org", title: "\"<&") {
          $0.say("a")
          $0.link("https://b.org") { $0.say("b") }
        }
      }
    }
    #expect(
      output
        == "<p class=\"first\"><a href=\"https://a.org\" title=\"&quot;&lt;&amp;\">ab</a></p>")
  }

  @Test func movesANoteMarkOutOfALink() {
    let output = rendered { text in
      text.paragraph {
        $0.link("https://a.org") {
          $0.inside(.emphasis) {
            $0.say("a")
            $0.mark(0)
          }
        }
      }
    }
    #expect(
      output == """
        <p class="first"><a href="https://a.org"><em>a</em></a><sup><a class="noteref">1</a></sup></p>
        """)
  }

  @Test func placesPicturesByWhereTheyStand() {
    let lamp = PlacedImage(href: "images/lamp.png", format: .png)
    let build = { (text: inout TextBuilder) in
      text.paragraph { $0.image("lamp.png", alt: "A \"lamp\"", title: "Lit & bright") }
      text.paragraph {
        $0.say("See ")
        $0.image("lamp.png", alt: "L", title: "T")
      }
    }
    #expect(
      rendered(images: [lamp, lamp], build) == """
        <figure>
        <img src="images/lamp.png" alt="A &quot;lamp&quot;"/>
        <figcaption>Lit &amp; bright</figcaption>
        </figure>
        <p>See <img src="images/lamp.png" alt="L" title="T"/></p>
        """)
    #expect(
      rendered(images: [nil], build) == """
        <figure>
        <p class="missing-image">A &quot;lamp&quot;</p>
        <figcaption>Lit &amp; bright</figcaption>
        </figure>
        <p>See <span class="missing-image">L (T)</span></p>
        """)
  }
}
