/// Names for people and things that operators make up; far from each other in look and sound.
enum FreeNames {
  static let people = [
    "Quenby Harrowgate", "Ulrica Fennimore", "Zebedee Orlop", "Ivo Castellane",
    "Xanthe Brightwater", "Osric Plumtree", "Hedwig Yarrowby", "Balthasar Nightingale",
    "Euphemia Duckworth", "Lazarus Pennyfeather",
  ]
  static let places = [
    "Ravelstone Mere", "Kettlewick", "Thornabbas", "Ospringe Hollow", "Umberslade", "Yealmbury",
  ]
  static let objects = [
    "cobalt theodolite", "ivory abacus", "vellum almanack", "pewter astrolabe", "jasper inkhorn",
    "otterskin satchel",
  ]
  static let events = [
    "zephyr-regatta", "quoits-tourney", "heliograph-trial", "obelisk-raising", "kiln-blessing",
    "yeomanry-muster",
  ]
  static let threads = [
    "forged opera ticket", "unsigned zodiac", "borrowed harpsichord", "kidnapped parakeet",
    "jilted apothecary",
  ]
}
