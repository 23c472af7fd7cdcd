import Checking
import Manuscript
import Testing

@Suite("The bible's schema")
struct BibleSchemaTests {
  @Test("The example that fires does, and the one that is silent is")
  func examples() throws {
    let article = BibleSchema.article
    #expect(try ExampleRun.check(article.fires).contains { $0.code == BibleSchema.code })
    #expect(try !ExampleRun.check(article.silent).contains { $0.code == BibleSchema.code })
    #expect(article.summary.hasSuffix(".") && article.fix.allSatisfy { $0.hasSuffix(".") })
  }
}
