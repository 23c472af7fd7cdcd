import Manuscript

/// How a name sounds, roughly: equal for spellings that an English reader says alike.
///
/// Metaphone in small: vowels count only at the start, letters of one sound are one letter, silent
/// letters are dropped, and doubles are one.
/// - SeeAlso: L. Philips, "Hanging on the Metaphone", Computer Language 7 (12), 1990.
enum PhoneticKey {
  /// The key; empty for a name without Latin letters.
  static func of(_ name: String) -> String {
    let letters = NameFolding.fold(name).utf8.filter { (0x61...0x7A).contains($0) }
    var key: [UInt8] = []
    var index = 0
    func at(_ offset: Int) -> UInt8 {
      letters.indices.contains(index + offset) ? letters[index + offset] : 0
    }
    func isVowel(_ letter: UInt8) -> Bool { "aeiou".utf8.contains(letter) }
    func isFront(_ letter: UInt8) -> Bool { "eiy".utf8.contains(letter) }
    // Silent first letters: knight, gnome, wrench, psalm.
    let opening = String(decoding: letters.prefix(2), as: UTF8.self)
    if ["kn", "gn", "wr", "ps"].contains(opening) { index = 1 }
    let start = index
    while index < letters.count {
      let letter = letters[index]
      var sound = ""
      var step = letter == at(1) && letter != UInt8(ascii: "c") ? 2 : 1
      switch letter {
      case UInt8(ascii: "b"): sound = "b"
      case UInt8(ascii: "c"):
        if at(1) == UInt8(ascii: "h") {
          sound = at(2) == UInt8(ascii: "r") || at(2) == UInt8(ascii: "l") ? "k" : "x"
          step = 2
        } else if at(1) == UInt8(ascii: "k") {
          sound = "k"
          step = 2
        } else {
          sound = isFront(at(1)) ? "s" : "k"
        }
      case UInt8(ascii: "d"): sound = "t"
      case UInt8(ascii: "g"):
        if at(1) == UInt8(ascii: "h") {
          sound = index == start ? "k" : ""
          step = 2
        } else {
          sound = isFront(at(1)) && at(1) != at(-1) ? "j" : "k"
        }
      case UInt8(ascii: "h"): sound = index == start ? "h" : ""
      case UInt8(ascii: "q"): sound = "k"
      case UInt8(ascii: "p"):
        if at(1) == UInt8(ascii: "h") {
          sound = "f"
          step = 2
        } else {
          sound = "p"
        }
      case UInt8(ascii: "s"), UInt8(ascii: "z"):
        if letter == UInt8(ascii: "s"), at(1) == UInt8(ascii: "h") {
          sound = "x"
          step = 2
        } else {
          sound = "s"
        }
      case UInt8(ascii: "t"):
        if at(1) == UInt8(ascii: "h") {
          sound = "0"
          step = 2
        } else {
          sound = "t"
        }
      case UInt8(ascii: "v"): sound = "f"
      case UInt8(ascii: "w"): sound = isVowel(at(1)) ? "w" : ""
      case UInt8(ascii: "x"): sound = index == start ? "s" : "ks"
      case UInt8(ascii: "y"): sound = index == start || isVowel(at(1)) ? "y" : ""
      case _ where isVowel(letter): sound = index == start ? "a" : ""
      default: sound = String(UnicodeScalar(letter))
      }
      for byte in sound.utf8 where key.last != byte { key.append(byte) }
      index += step
    }
    return String(decoding: key, as: UTF8.self)
  }
}
