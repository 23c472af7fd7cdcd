import Manuscript
import Publishing

/// A small book that uses everything the formats can show.
enum SampleBook {
  static let story: Story = {
    var story = Story(
      title: "The Lamplighter’s Ledger", language: "en-GB",
      identifier: "urn:uuid:0f0e6f0a-7d5c-4f43-9d3e-0b1f8d4b2c11")
    story.subtitle = "A Story of Skerry & Sea"
    story.authors = [
      Story.Author(name: "A. Writer", sort: "Writer, A."),
      Story.Author(name: "P. Inter", role: "ill"),
    ]
    story.series = Story.Series(name: "The Harbour Books", number: "2")
    story.published = "1897-05"
    story.rights = "CC0: no rights reserved"
    story.description =
      "A lamp goes out, and a ledger is missing.\n\nMara climbs <the> stairs & asks why."
    return story
  }()

  static let sections: [Section] = Section.withPartPages([
    Section(handle: "dedication", kind: .dedication, title: "Dedication", opening: []),
    Section(
      handle: "arrival", title: "Arrival", opening: ["Chapter One", "Arrival"], part: "The Harbour"),
    Section(
      handle: "the-storm", title: "The Storm", opening: ["Chapter Two", "The Storm", "Mara"],
      part: "The Harbour", titleIsInText: true),
    Section(handle: "über-index", title: "L’Été", part: "The Lamp", language: "fr"),
    Section(handle: "index", title: "Chapter of Everything", part: "The Lamp"),
    Section(
      handle: "about-the-author", kind: .aboutTheAuthor, title: "About the Author"),
  ])

  static func text(_ section: Section) -> ChapterText {
    switch section.handle {
    case "dedication": TextBuilder.make { $0.paragraph("For everybody who keeps a light.") }
    case "arrival": arrival
    case "the-storm": storm
    case "über-index": TextBuilder.make { $0.paragraph("Il faisait chaud sur la jetée.") }
    case "index": everything
    case "about-the-author": TextBuilder.make { $0.paragraph("A. Writer lives by the sea.") }
    default: TextBuilder.make { _ in }
    }
  }

  static let hostileLinks = [
    "https://exämple.com/ü b?c=\"d\"|{}^`\\[1]#a#b", "http://example.com/%zz%",
    "mailto:a b@c.d?x=<y>",
    "tel:+44 1", "geo:1,2", "xmpp:a@b", "http://[::1]/", "http://1.2.3.4.5/", "http://a:b@c/",
    "http://xn--/", "https://example.com:/", "ftp://example.com/a;type=i", "javascript:x", "a b.md",
    "//example.com", "https:example.com", "sms:", "irc://example.com/#x", "HTTPS://EXAMPLE.COM/?#",
  ]

  static let prose = """
    The boat came in at a quarter past four, when the light had gone the colour of weak tea and \
    the gulls had given up quarrelling over the fish boxes. Mara stood in the bow with one hand on \
    the rail and the other round the brass key in her pocket, and she did not look up at the tower \
    until she could no longer help it.
    """

  static let arrival = TextBuilder.make { text in
    text.passage("epigraph") { $0.paragraph("A lamp is a promise made to strangers.") }
    text.paragraph(prose)
    text.paragraph {
      $0.say("“You’ll be the sister,” said the ")
      $0.inside(.emphasis) { $0.say("harbourmaster") }
      $0.say(", and held out a hand that smelt of tar.")
      $0.mark(0)
      $0.say(" “Nobody told us when to expect you.”")
    }
    text.paragraph("“Nobody knew,” said Mara. " + prose)
    text.sceneBreak()
    text.paragraph(prose)
    text.passage("letter") {
      $0.paragraph("Dear Mara,")
      $0.paragraph("The ledger is where we hid it as children. Do not let Dunn see you look.")
      $0.paragraph("Tobias")
    }
    text.paragraph("She read it twice. " + prose)
    text.passage("sign") { $0.paragraph("NO LANDING AFTER DUSK") }
    text.paragraph(prose)
    text.passage("verse") { verse in
      for lines in [
        ["The lamp was lit at Candlemas,", "the keeper drowned in May,"],
        ["and still it burns for all who pass", "and turn their heads away."],
      ] {
        verse.paragraph {
          $0.say(lines[0])
          $0.softBreak()
          $0.say(lines[1])
        }
      }
    }
    text.paragraph {
      $0.say("See ")
      $0.link("02-storm.md") { $0.say("what the storm did") }
      $0.say(", or ")
      $0.link("https://example.com/lamps?a=1&b=2") { $0.say("what others say") }
      $0.say(".")
      $0.mark(1)
      $0.mark(0)
    }
    text.note(0, "He had been up since three, caulking.")
    text.inside(.note, value: 1) {
      $0.paragraph("Two paragraphs of a note,")
      $0.paragraph("the second with a mark.")
    }
  }

  static let storm = TextBuilder.make { text in
    text.heading(1, "The Storm")
    for _ in 0..<9 { text.paragraph(prose) }
    text.paragraph {
      $0.image("/images/lamp.png", alt: "A lamp over dark water", title: "The lamp")
    }
    text.paragraph { $0.image("gone.png", alt: "A ledger, open at its last page") }
    text.paragraph(prose)
  }

  static let everything = TextBuilder.make { text in
    text.heading(2, "Lists & tables")
    text.list(1, ["The climb", "The broken lamp", "The page"])
    text.list(-1, ["rope", "oil"])
    text.list(1812, ["A year"])
    text.inside(.table) {
      $0.row(isHead: true, [("", 0), ("Oil, pints", 3), ("Keeper", 2)])
      $0.row(isHead: false, [("Monday", 1), ("11", 3), ("Tobias", 2)])
      $0.row(isHead: false, [("Tuesday", 1), ("9½", 3), ("Mara Quill", 2)])
    }
    text.heading(3, "Words")
    text.paragraph {
      $0.inside(.strong) { $0.say("Strong") }
      $0.say(", ")
      $0.code("code < & >")
      $0.say(" and ")
      for tag in ChapterText.safeTags.sorted() {
        $0.html(tag) { $0.say(tag) }
        $0.say(" ")
      }
      $0.say("]]> 👩‍👩‍👧 שלום \u{85}")
      $0.lineBreak()
      $0.say("A new line.")
    }
    text.paragraph { paragraph in
      for address in hostileLinks {
        paragraph.link(address) { $0.say(address) }
        paragraph.say("; ")
      }
      paragraph.image("/images/lamp.png", alt: "A \"lamp\" & <sea>", title: "In a line")
      paragraph.image("gone.png", alt: "Gone", title: "in a line")
    }
    text.inside(.list, value: -1) { list in
      list.inside(.item) { item in
        item.paragraph("Outer")
        item.passage("verse") { $0.paragraph("Inner") }
        item.list(3, ["three"])
        item.paragraph { $0.image("/images/lamp.png", alt: "In a list") }
      }
    }
    text.codeBlock("log", "11:40  lamp out\n11:52  lamp lit, & <relit>")
    text.inside(.quote) {
      $0.paragraph(prose)
      $0.heading(1, "In a quote")
    }
  }

  /// The picture of each image of a chapter, where there is one.
  static func images(_ text: ChapterText, href: (String) -> String) -> [PlacedImage?] {
    text.images.map {
      $0.path == "gone.png" ? nil : PlacedImage(href: href($0.path), format: .png)
    }
  }

  static func options(_ flavour: XHTMLBody.Flavour) -> XHTMLBody.Options {
    var options = XHTMLBody.Options(flavour, phrases: Phrases(language: story.language))
    options.links = ["02-storm.md": flavour == .epub ? "the-storm.xhtml" : "the-storm.html"]
    return options
  }
}
