/// What the bible's reader reports: keys and values that it cannot take as meant.
package enum BibleSchema: Catalogued {
  package static let code = "bible-schema"

  package static let article = RuleArticle(
    .declaredAgainstDeclared, taxonomy: "none",
    summary: "A key or value of the bible cannot be read as what it is meant to be.",
    looksAt: """
      Sections, keys, lists and long forms of bible.yaml or bible/*.yaml while they are read. Two \
      entries of one section with one name are an error, and the second is left out; so is a list \
      where one text belongs, or a relation that does not say to whom.

      A key that is not known is a fact, and free: it is reported only if it nearly is a key that is \
      known. Sections that begin with `x-` are yours.
      """,
    fires: .init(
      "Mara stands twice among the characters.",
      """
      === bible.yaml
      characters:
        Mara: {eyes: grey}
        MARA: {eyes: blue}
      === chapters/01-arrival.md
      The boat was late.
      """),
    silent: .init(
      "A key of the writer's own is a fact, and one name may stand in two sections.",
      """
      === bible.yaml
      characters:
        Mara: {allergy: wasps}
      objects: [Mara]
      x-ideas: {next: a dog}
      === chapters/01-arrival.md
      The boat was late.
      """),
    fix: [
      "Type the key as it is suggested.",
      "Give one of two entries another name, or put their facts together.",
    ])
}
