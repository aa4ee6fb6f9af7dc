/// Writes zip files whose members are not compressed, so that a fuzzer changes what readers see.
enum StoredZip {
  static func bytes(of members: [(name: String, bytes: [UInt8])]) -> [UInt8] {
    var local: [UInt8] = []
    var central: [UInt8] = []
    for member in members {
      let name = Array(member.name.utf8)
      let shared =
        number(20, 2) + number(0x0800, 2) + number(0, 2) + number(0, 4)
        + number(checksum(of: member.bytes), 4) + number(UInt32(member.bytes.count), 4)
        + number(UInt32(member.bytes.count), 4) + number(UInt32(name.count), 2) + number(0, 2)
      central +=
        number(0x0201_4B50, 4) + number(20, 2) + shared + number(0, 2) + number(0, 2)
        + number(0, 2) + number(0, 4) + number(UInt32(local.count), 4) + name
      local += number(0x0403_4B50, 4) + shared + name + member.bytes
    }
    let count = number(UInt32(members.count), 2)
    return local + central + number(0x0605_4B50, 4) + number(0, 4) + count + count
      + number(UInt32(central.count), 4) + number(UInt32(local.count), 4) + number(0, 2)
  }

  private static func number(_ value: UInt32, _ length: Int) -> [UInt8] {
    (0..<length).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
  }

  private static let table: [UInt32] = (0..<256).map { first in
    (0..<8).reduce(UInt32(first)) { value, _ in
      value & 1 == 1 ? 0xEDB8_8320 ^ value >> 1 : value >> 1
    }
  }

  /// CRC-32 as zip files have it.
  private static func checksum(of bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(~0) { table[Int(UInt8(truncatingIfNeeded: $0) ^ $1)] ^ $0 >> 8 }
  }
}
