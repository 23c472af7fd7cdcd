import Indexing
import Testing

@Suite struct MappedBytesTests {
  @Test func `pieces stand behind one another`() {
    #expect(MappedBytes([[1, 2], [], [3]])[0..<3] == [1, 2, 3])
  }

  @Test func `what is not there is left out`() {
    #expect(MappedBytes([[1, 2, 3]])[1..<9] == [2, 3])
    #expect(MappedBytes([])[0..<1] == [])
  }
}
