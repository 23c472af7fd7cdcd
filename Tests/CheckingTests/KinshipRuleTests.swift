import Checking
import Manuscript
import Testing

@Suite("Kin")
struct KinshipRuleTests {
  private func messages<R: Rule>(_ rule: R, _ characters: String) -> [String] {
    rule.check(CheckedSample.story([""], bible: "characters:\n" + characters)).map(\.message)
  }

  @Test(
    "A relation on one side is reported where the bible's habit is both sides",
    arguments: [
      (
        """
          Mara: {relations: [sister of Tobias]}
          Tobias: {relations: [husband of Anna]}
          Anna: {relations: [wife of Tobias]}
        """, "Mara is sister of Tobias, and Tobias does not say what Mara is in return"
      ),
      (
        """
          Mara: {relations: [sister of Tobias, mother of Jonas, aunt of Wilf]}
          Tobias: {relations: [brother of Mara]}
          Jonas: {relations: [son of Mara]}
          Wilf:
        """, "Mara is aunt of Wilf, and Wilf does not say what Mara is in return"
      ),
    ])
  func oneSided(characters: String, message: String) {
    #expect(messages(RelationAsymmetric(), characters) == [message])
  }

  @Test(
    "Relations that are said twice, once on purpose, or always once are let pass",
    arguments: [
      "  Mara: {relations: [sister of Tobias]}\n  Tobias:",
      "  Mara: {relations: [sister of Tobias]}\n  Tobias: {relations: [twin of Mara]}",
      """
        Mara: {relations: [sister of Tobias]}
        Tobias: {relations: [father of Jonas]}
        Jonas: {relations: [husband of Anna]}
        Anna:
      """,
      """
        Mara: {relations: [{to: Tobias, is: sister, one-sided: yes}]}
        Tobias: {relations: [husband of Anna]}
        Anna: {relations: [wife of Tobias]}
      """,
      """
        Mara: {relations: [friend of Tobias, mother-in-law of Anna, great-aunt of Tobias]}
        Tobias: {relations: [husband of Anna]}
        Anna: {relations: [wife of Tobias]}
      """,
      """
        Mara: {relations: [mother of Xerxes, sister of Quill, aunt of Wilf]}
        Wilf: {relations: [ward of Mara]}
        Jonas: {relations: [son of Anna, son of Toby]}
        Toby: {relations: [father of Jnas]}
        Tobias: {name: Tobias Quill, relations: [husband of Anna]}
        Anna: {name: Anna Quill, relations: [wife of Tobias, mother of Jonas]}
      """,
      "",
    ])
  func twoSided(characters: String) {
    #expect(messages(RelationAsymmetric(), characters) == [])
  }

  @Test("A circle of ancestors is an error that is printed")
  func ancestors() throws {
    let story = CheckedSample.story(
      [""],
      bible: """
        characters:
          Mara: {relations: [mother of Tobias]}
          Tobias: {relations: [father of Jonas]}
          Jonas: {relations: [grandfather of Mara]}
          Anna: {relations: [mother of Mara]}
        """)
    let found = try #require(RelationAsymmetric().check(story).first)
    #expect(
      found.message
        == "Mara is their own ancestor: Mara is mother of Tobias, Tobias is father of Jonas and Jonas is grandfather of Mara"
    )
    #expect(found.severity == .error)
    #expect(found.notes.count == 2)
    #expect(RelationAsymmetric().check(story).count == 1)
  }

  @Test("Travellers in time may be their own ancestors, and stepfathers are none")
  func strangeAncestors() {
    #expect(
      messages(
        RelationAsymmetric(),
        """
          Mara: {intentional: yes, relations: [mother of Tobias]}
          Tobias: {relations: [father of Mara]}
          Jonas: {relations: [stepfather of Wilf]}
          Wilf: {relations: [stepfather of Jonas]}
        """) == [])
  }

  @Test(
    "Ties that exclude one another are reported once for each pair",
    arguments: [
      (
        "  Mara: {relations: [sister of Tobias]}\n  Tobias: {relations: [son of Mara]}",
        "Tobias is son of Mara, and Mara is sister of Tobias: the two exclude one another"
      ),
      (
        "  Mara: {relations: [sister of Tobias]}\n  Tobias: {relations: [cousin of Mara]}",
        "Tobias is cousin of Mara, and Mara is sister of Tobias: the two exclude one another"
      ),
      (
        "  Mara: {relations: [mother of Tobias, grandmother of Tobias]}\n  Tobias:",
        "Mara is grandmother of Tobias, and Mara is mother of Tobias: the two exclude one another"
      ),
      ("  Mara: {relations: [sister of Mara]}", "Mara is their own sister"),
      (
        "  Mara: {siblings: none, relations: [sister of Tobias]}\n  Tobias:",
        "the bible says 'siblings: none' of Mara, and Mara is sister of Tobias"
      ),
      (
        "  Mara: {family: only child}\n  Tobias: {relations: [twin brother of Mara]}",
        "the bible says 'family: only child' of Mara, and Tobias is twin brother of Mara"
      ),
      (
        "  Mara: {relations: [wife of Tobias, wife of Jonas]}\n  Tobias:\n  Jonas:",
        "Mara is married to Tobias and Jonas at once: nothing says that either marriage ends"
      ),
      (
        """
          Mara: {relations: [daughter of A, daughter of B, sister of Tobias]}
          Tobias: {relations: [son of C, son of D]}
          A:
          B:
          C:
          D:
        """, "Mara is sister of Tobias, but no parent of Tobias is a parent of both"
      ),
      (
        """
          Mara: {relations: [daughter of A, daughter of B]}
          A: {relations: [son of C, son of D]}
          B: {relations: [daughter of E, daughter of F]}
          C:
          D:
          E:
          F:
          Wilf: {relations: [grandfather of Mara]}
        """,
        "Wilf is grandfather of Mara, but all four grandparents of Mara are declared, and they are others"
      ),
      (
        """
          Mara: {relations: [daughter of A, daughter of B]}
          A: {relations: [son of C, son of D]}
          B: {relations: [daughter of E, daughter of F]}
          C:
          D:
          E:
          F:
          Wilf: {relations: [uncle of Mara, son of G, son of H]}
          G:
          H:
        """, "Wilf is uncle of Mara, but no grandparent of Mara is a parent of the other"
      ),
    ])
  func conflicts(characters: String, message: String) {
    #expect(messages(KinshipConflict(), characters) == [message])
  }

  @Test(
    "Families that are only complicated are let pass",
    arguments: [
      "  Mara: {relations: [cousin of Tobias, wife of Tobias]}\n  Tobias: {relations: [husband of Mara]}",
      "  Mara: {siblings: none, relations: [half-sister of Tobias, step-sister of Anna]}\n  Tobias:\n  Anna:",
      "  Mara: {siblings: two, relations: [sister of Tobias, sister of Anna]}\n  Tobias:\n  Anna:",
      "  Mara: {siblings: many, relations: [sister of Tobias]}\n  Tobias:",
      "  Mara: {siblings until a: none, relations: [sister of Tobias]}\n  Tobias:",
      "  Mara: {relations: [wife of Tobias until a, wife of Jonas]}\n  Tobias:\n  Jonas:",
      "  Mara: {relations: [wife of Tobias, wife of Jonas]}\n  Tobias: {died: 1880}\n  Jonas:",
      "  Mara: {relations: [wife of Tobias]}\n  Tobias: {relations: [widower of Anna]}\n  Anna:",
      "  Mara: {intentional: yes, relations: [wife of Tobias, wife of Jonas]}\n  Tobias:\n  Jonas:",
      "  Mara: {relations: [aunt of Tobias, cousin of Tobias]}\n  Tobias:",
      "  Mara: {relations: [stepmother of Tobias, aunt of Tobias]}\n  Tobias:",
      "  Mara: {relations: [mother of Tobias]}\n  Tobias: {relations: [father of Mara]}",
      "  Mara: {relations: [sister of Tobias, {to: Tobias, is: mother, from: a}]}\n  Tobias:",
      """
        Mara: {relations: [daughter of A, daughter of B, sister of Tobias]}
        Tobias: {relations: [son of C]}
        A:
        B:
        C:
      """,
      """
        Mara: {relations: [daughter of A, daughter of B]}
        A: {relations: [son of C, son of D]}
        B: {relations: [daughter of E, daughter of F]}
        C:
        D:
        E:
        F:
        Wilf: {relations: [uncle of Mara, son of G, son of H, husband of I]}
        G:
        H:
        I:
      """,
    ])
  func noConflicts(characters: String) {
    #expect(messages(KinshipConflict(), characters) == [])
  }
}
