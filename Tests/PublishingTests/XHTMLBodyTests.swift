import Manuscript
import Publishing
import Testing

@Suite struct XHTMLBodyTests {
  @Test func wrapsAChapterWithItsOpening() {
    let section = Section(
      handle: "the-storm", title: "The Storm", opening: ["Chapter Seven", "The Storm", "Mara"])
    let text = TextBuilder.make { $0.paragraph("Wind.") }
    #expect(
      renderedSection(section, text) == """
        <section epub:type="chapter" role="doc-chapter" class="chapter" aria-labelledby="title">
        <header>
        <p class="above">Chapter Seven</p>
        <h1 id="title">The Storm</h1>
        <p class="below">Mara</p>
        </header>
        <p class="first">Wind.</p>
        </section>

        """)
    #expect(
      renderedSection(section, flavour: .web, text).hasPrefix(
        "<section role=\"doc-chapter\" class=\"chapter\" aria-labelledby=\"title\">"))
  }

  @Test func namesASectionWithoutOpening() {
    let section = Section(
      handle: "dedication", kind: .dedication, title: "Dedication", opening: [], language: "he")
    #expect(
      renderedSection(section, TextBuilder.make { _ in }) == """
        <section epub:type="dedication" role="doc-dedication" class="dedication" lang="he" \
        xml:lang="he" dir="rtl" aria-label="Dedication">
        </section>

        """)
  }

  @Test func givesAWebPageWithoutOpeningAHeadingForScreenReaders() {
    let section = Section(handle: "a", kind: .dedication, title: "Dedication", opening: [])
    #expect(
      renderedSection(section, flavour: .web, TextBuilder.make { $0.paragraph("You.") }) == """
        <section role="doc-dedication" class="dedication" aria-labelledby="title">
        <header class="unseen">
        <h1 id="title">Dedication</h1>
        </header>
        <p class="first">You.</p>
        </section>

        """)
  }

  @Test func startsTheTextAfterAnEpigraph() {
    let output = rendered {
      $0.passage("epigraph") { $0.paragraph("E") }
      $0.paragraph("Text.")
    }
    #expect(output.hasSuffix("</blockquote>\n<p class=\"first\">Text.</p>"))
  }

  @Test func indentsNoParagraphAfterABreak() {
    let output = rendered {
      $0.paragraph("One.")
      $0.paragraph("Two.")
      $0.sceneBreak()
      $0.scene()
      $0.paragraph("Three.")
    }
    #expect(
      output == """
        <p class="first">One.</p>
        <p>Two.</p>
        <hr class="scene-break"/>
        <p class="first">Three.</p>
        """)
  }

  @Test func printsATitleInTheTextOnce() {
    var section = Section(handle: "a", title: "The Anna", titleIsInText: true)
    section.opening = ["One", "The Anna"]
    let text = TextBuilder.make { text in
      text.inside(.heading, value: 1) {
        $0.say("The ")
        $0.inside(.emphasis) { $0.say("Anna") }
      }
      text.heading(2, "Later")
      text.paragraph("Text.")
    }
    #expect(
      renderedSection(section, text) == """
        <section epub:type="chapter" role="doc-chapter" class="chapter" aria-labelledby="title">
        <header>
        <p class="above">One</p>
        <h1 id="title">The <em>Anna</em></h1>
        </header>
        <h2 id="at-later">Later</h2>
        <p class="first">Text.</p>
        </section>

        """)
  }

  @Test func leavesATitleThatIsFurtherDownInItsPlace() {
    let section = Section(handle: "a", title: "A", titleIsInText: true)
    let text = TextBuilder.make {
      $0.paragraph("Before.")
      $0.heading(1, "A")
    }
    #expect(
      renderedSection(section, text) == """
        <section epub:type="chapter" role="doc-chapter" class="chapter" aria-labelledby="title">
        <p class="first">Before.</p>
        <h1 id="title">A</h1>
        </section>

        """)
  }

  @Test func nestsHeadingsWithoutGapsAndKeepsTheirIDsApart() {
    let output = rendered {
      $0.heading(2, "Day")
      $0.heading(5, "Noon")
      $0.heading(5, "Noon")
      $0.heading(1, "Élan vital!")
    }
    #expect(
      output == """
        <h2 id="at-day">Day</h2>
        <h3 id="at-noon">Noon</h3>
        <h3 id="at-noon-2">Noon</h3>
        <h2 id="at-élan-vital">Élan vital!</h2>
        """)
  }

  @Test func rendersEveryKindOfPassage() {
    let output = rendered {
      $0.inside(.quote) { $0.paragraph("Q") }
      $0.passage("Letter") { $0.paragraph("L") }
      $0.passage("epigraph") { $0.paragraph("E") }
      $0.passage("x\"><b>") { $0.paragraph("X") }
      $0.passage("verse") { verse in
        verse.paragraph {
          $0.say("a")
          $0.softBreak()
          $0.say("b")
          $0.lineBreak()
          $0.say("c")
        }
      }
    }
    #expect(
      output == """
        <blockquote>
        <p>Q</p>
        </blockquote>
        <blockquote class="passage letter">
        <p>L</p>
        </blockquote>
        <blockquote epub:type="epigraph" role="doc-epigraph" class="epigraph">
        <p>E</p>
        </blockquote>
        <blockquote class="passage x---b-">
        <p>X</p>
        </blockquote>
        <div class="verse">
        <p>a<br/>
        b<br/>
        c</p>
        </div>
        """)
  }

  @Test func rendersListsCodeAndTables() {
    let output = rendered {
      $0.list(1, ["one"])
      $0.list(1812, ["year"])
      $0.list(-1, ["dot"])
      $0.codeBlock("swift x", "a < b")
      $0.codeBlock(nil, "\n")
      $0.inside(.table) {
        $0.row(isHead: true, [("", 0), ("Name", 1)])
        $0.row(isHead: false, [("1", 3), ("Mara", 2)])
      }
    }
    #expect(
      output == """
        <ol>
        <li><p>one</p>
        </li>
        </ol>
        <ol start="1812">
        <li><p>year</p>
        </li>
        </ol>
        <ul>
        <li><p>dot</p>
        </li>
        </ul>
        <pre><code class="language-swift">a &lt; b</code></pre>
        <pre><code>
        </code></pre>
        <table>
        <thead>
        <tr>
        <td></td>
        <th scope="col" class="left">Name</th>
        </tr>
        </thead>
        <tbody>
        <tr>
        <td class="right">1</td>
        <td class="centre">Mara</td>
        </tr>
        </tbody>
        </table>
        """)
  }

  @Test func rendersInlineElementsInBothFlavours() {
    let build = { (text: inout TextBuilder) in
      text.paragraph {
        $0.inside(.emphasis) { $0.say("e") }
        $0.inside(.strong) { $0.say("s") }
        $0.code("<c>")
        $0.lineBreak()
        $0.html("sup") { $0.say("2") }
        $0.html("script") { $0.say("kept") }
        $0.html("bdo") { $0.say("d") }
      }
    }
    #expect(
      rendered(build) == """
        <p class="first"><em>e</em><strong>s</strong><code>&lt;c&gt;</code><br/>
        <sup>2</sup>kept<span>d</span></p>
        """)
    #expect(rendered(flavour: .web, build).contains("</code><br>\n<sup>"))
  }

  @Test func closesWhatTheTextLeavesOpen() {
    let output = rendered {
      $0.append(.emphasis, .exit)
      $0.append(.paragraph, .enter)
      $0.html("b") { $0.append(.paragraph, .exit) }
      $0.append(.paragraph, .enter)
      $0.say("x")
    }
    #expect(output == "<p class=\"first\"><b></b></p>\n<p>x</p>")
  }

  @Test func escapesHostileText() {
    let output = rendered {
      $0.paragraph("]]> & <script>\"'\u{0}\u{1B}\u{7F}\u{85}\u{FFFE}é\u{A0}ﬀ👩‍👩‍👧 שלום")
      $0.paragraph(String(repeating: "&", count: 3))
    }
    #expect(
      output == """
        <p class="first">]]&gt; &amp; &lt;script&gt;&quot;'é\u{A0}ﬀ👩‍👩‍👧 שלום</p>
        <p>&amp;&amp;&amp;</p>
        """)
  }
}
