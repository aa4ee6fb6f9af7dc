/// FNV-1a, 64 bits: for finding accidents, not for keeping anybody out.
///
/// Each step is a bijection for a given byte, so that one wrong byte never goes unseen.
/// <http://www.isthe.com/chongo/tech/comp/fnv/>
struct Checksum {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  mutating func add(_ byte: UInt8) {
    value = (value ^ UInt64(byte)) &* 0x100_0000_01B3
  }

  mutating func add(_ bytes: UnsafeRawBufferPointer) {
    var sum = self
    for byte in bytes { sum.add(byte) }
    self = sum
  }
}
