import Indexing
import Testing

@Suite struct MappedBytesTests {
  @Test func `pieces stand behind one another`() {
    #expect(unsafe Array(MappedBytes([[1, 2], [], [3]]).bytes) == [1, 2, 3])
  }
}
