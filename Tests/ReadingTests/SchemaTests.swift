import Manuscript
import Reading
import TestSupport
import Testing

/// The JSON Schemas that editors use say the same as the readers.
@Suite struct SchemaTests {
  private func schema(_ name: String) throws -> JSONSchema { try JSONSchema(named: name) }

  @Test(arguments: [
    ("header", "", HeaderKey.names), ("header", "$defs/change", HeaderKey.changeNames),
    ("story", "", StoryKey.names), ("story", "$defs/author/anyOf/1", StoryKey.authorNames),
    ("story", "properties/series/anyOf/1", StoryKey.seriesNames),
    ("story", "properties/prose/anyOf/1", StoryKey.proseNames),
    ("story", "properties/editions/additionalProperties/anyOf/1", StoryKey.editionNames),
    ("story", "properties/checks", StoryKey.checksNames), ("bible", "", BibleKey.sections),
    ("bible", "$defs/fact", BibleKey.factNames),
    ("bible", "$defs/source/anyOf/1", BibleKey.sourceNames),
    ("bible", "$defs/relation/anyOf/1", BibleKey.relationNames),
    ("bible", "$defs/interval/anyOf/1", BibleKey.intervalNames),
    ("bible", "$defs/span", BibleKey.spanNames), ("bible", "$defs/alias", BibleKey.aliasNames),
    ("bible", "$defs/condition/anyOf/1", BibleKey.conditionNames),
    ("bible", "$defs/journey/anyOf/1", BibleKey.journeyNames),
    ("bible", "$defs/speech/anyOf/1", BibleKey.speechNames),
  ])
  func namesTheKeysThatTheReaderKnows(name: String, path: String, keys: [String]) throws {
    let properties = try schema(name).object(path + (path.isEmpty ? "" : "/") + "properties")
    #expect(properties.keys.sorted() == keys.sorted())
  }

  @Test(arguments: BibleEntry.Kind.allCases)
  func namesTheKeysOfEachKind(kind: BibleEntry.Kind) throws {
    let definition = String(kind.rawValue.dropLast())
    let properties = try schema("bible").object("$defs/\(definition)/properties")
    #expect(properties.keys.sorted() == BibleKey.names(of: kind).sorted())
  }

  @Test(arguments: [
    ("header", "properties/told-as/enum", ChapterHeader.tellings),
    ("header", "properties/status/enum", ChapterHeader.statuses),
    ("header", "properties/ai/enum", BibleEntry.aiWords),
    ("story", "$defs/format/enum", Story.Format.allCases.map(\.rawValue)),
  ])
  func namesTheWordsThatTheReaderKnows(name: String, path: String, words: [String]) throws {
    #expect(try schema(name).value(path) as? [String] == words)
  }

  @Test(arguments: ["header", "story", "bible"])
  func describesEveryKey(name: String) throws {
    let schema = try schema(name)
    #expect(schema.root["title"] != nil)
    for (key, value) in try schema.object("properties") {
      let property = try #require(value as? [String: Any])
      #expect((property["title"] as? String)?.isEmpty == false, "\(key)")
      #expect((property["description"] as? String)?.isEmpty == false, "\(key)")
    }
  }

  @Test(arguments: SchemaSamples.good)
  func acceptsWhatTheReaderAccepts(name: String, text: String) throws {
    let node = try YAMLParser.parse(ArraySlice(text.utf8))
    #expect(try schema(name).accepts(node) == nil)
  }

  @Test(arguments: SchemaSamples.bad)
  func refusesWhatTheReaderRefuses(name: String, text: String) throws {
    let node = try YAMLParser.parse(ArraySlice(text.utf8))
    #expect(try schema(name).accepts(node) != nil)
  }
}
