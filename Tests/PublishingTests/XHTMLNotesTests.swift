import Manuscript
import Publishing
import Testing

@Suite struct XHTMLNotesTests {
  @Test func linksANoteWithEachOfItsMarks() {
    let output = rendered {
      $0.paragraph {
        $0.say("A")
        $0.mark(0)
        $0.say("B")
        $0.mark(0)
      }
      $0.note(0, "Ibid.")
    }
    #expect(
      output == """
        <p class="first">A<sup><a class="noteref" epub:type="noteref" role="doc-noteref" id="mark-1" \
        href="#note-1">1</a></sup>B<sup><a class="noteref" epub:type="noteref" role="doc-noteref" \
        id="mark-1-2" href="#note-1">1</a></sup></p>
        <section class="notes" epub:type="footnotes" aria-label="Notes">
        <aside epub:type="footnote" role="doc-footnote" id="note-1">
        <p><a class="note-number" epub:type="backlink" role="doc-backlink" href="#mark-1">1.</a> \
        Ibid. <a class="back" epub:type="backlink" role="doc-backlink" href="#mark-1" \
        aria-label="Back to the text">↩\u{FE0E}</a> <a class="back" epub:type="backlink" \
        role="doc-backlink" href="#mark-1-2" aria-label="Back to the text (2)">↩\u{FE0E}</a></p>
        </aside>
        </section>
        """)
  }

  @Test func leadsBackFromANoteThatIsNoParagraph() {
    let output = rendered(flavour: .web) {
      $0.paragraph { $0.mark(0) }
      $0.inside(.note, value: 0) { $0.list(-1, ["x"]) }
    }
    #expect(
      output.hasSuffix(
        """
        <section class="notes" aria-label="Notes">
        <aside role="doc-footnote" id="note-1">
        <p class="note-back"><a class="note-number" role="doc-backlink" href="#mark-1">1.</a></p>
        <ul>
        <li><p>x</p>
        </li>
        </ul>
        <p class="note-back"> <a class="back" role="doc-backlink" href="#mark-1" \
        aria-label="Back to the text">↩\u{FE0E}</a></p>
        </aside>
        </section>
        """))
  }

  @Test func printsNoLinkBackForANoteWithoutMark() {
    var text = TextBuilder.make { $0.note(0, "Alone.") }
    text.notes = [.init(label: "x")]
    let output = renderedSection(Section(handle: "a", title: "A"), text)
    #expect(output.contains("id=\"note-1\">\n<p>Alone.</p>"))
    #expect(!output.contains("backlink"))
  }

  @Test func numbersTwoThousandNotesWithIDsOfTheirOwn() {
    let text = TextBuilder.make { text in
      for note in 0..<2000 {
        text.paragraph {
          $0.say("Word \(note)")
          $0.mark(note)
        }
      }
      for note in 0..<2000 { text.note(note, "Note \(note).") }
    }
    let section = Section(handle: "a", title: "A")
    let output = renderedSection(section, text)
    let ids = output.split(separator: " id=\"").dropFirst().compactMap {
      $0.split(separator: "\"").first
    }
    #expect(ids.count == 4001)
    #expect(Set(ids).count == 4001)
    #expect(TextAudit.difference(Array(output.utf8), from: text) == nil)
  }
}
