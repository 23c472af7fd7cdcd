/// What a build looked at; as long as all of it is the same, so is what the build would do.
struct Observations {
  /// One file name, and what was found there.
  struct File: Equatable {
    enum Kind: UInt32 {
      case source, absence
      /// Written by a build; a link in its place is not it.
      case output
    }

    var kind: Kind
    var stamp: FileStamp
    var digest: Digest
    /// See ``FileStamp/isRacy(at:)``.
    var isRacy: Bool
    /// For outputs, what the file was made from.
    var madeFrom = Digest.none

    static let absence = File(kind: .absence, stamp: .none, digest: .none, isRacy: false)
  }

  /// One directory whose names were read.
  struct Listing: Equatable {
    var stamp: FileStamp
    var digest: Digest
    var isRacy: Bool
  }

  var files: [StoryPath: File] = [:]
  var listings: [StoryPath: Listing] = [:]

  mutating func merge(_ other: Observations) {
    files.merge(other.files) { _, new in new }
    listings.merge(other.listings) { _, new in new }
  }
}
