import CSeccomp
import Glibc

/// Takes from this process, and from all that it becomes or starts, what reading a file does not need.
/// What is taken does not come back.
package enum Confinement {
  package struct Limits: Sendable, Hashable {
    /// Of address space, in bytes.
    package var memory: UInt64
    /// Of any file that is written, in bytes; 0 for none at all.
    package var writtenFile: UInt64

    package init(memory: UInt64 = 512 << 20, writtenFile: UInt64 = 0) {
      self.memory = memory
      self.writtenFile = writtenFile
    }
  }

  /// What the system refused to take.
  package struct Failure: Error, Sendable, Hashable {
    package enum Part: String, Sendable, Hashable { case limits, network }
    package let part: Part
    package let code: Int32
  }

  /// Limits of memory and files, and no dumps of memory.
  package static func limit(_ limits: Limits) throws(Failure) {
    for code in [
      chie_limit_core(), chie_limit_memory(limits.memory),
      chie_limit_written_file(limits.writtenFile),
    ] where code != 0 {
      throw Failure(part: .limits, code: errno)
    }
  }

  /// Of the processor, counted from the start of this process.
  package static func limitTime(seconds: Int) throws(Failure) {
    guard chie_limit_cpu(UInt64(max(1, seconds))) == 0 else {
      throw Failure(part: .limits, code: errno)
    }
  }

  /// This process gets the signal when the one that started it ends, however that ends.
  package static func endWithParent(by signal: Int32) throws(Failure) {
    guard chie_signal_at_parents_end(signal) == 0 else {
      throw Failure(part: .limits, code: errno)
    }
  }

  /// Seconds of the processor that this process has used.
  package static var usedSeconds: Int {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return time.tv_sec
  }

  /// No sockets of any kind, no looking into other processes.
  ///
  /// - Parameter keepsLocal: Whether sockets stay that lead to processes of this machine, without which
  ///   some programs do not start.
  package static func closeNetwork(keepsLocal: Bool = false) throws(Failure) {
    guard let filter = seccomp_init(chie_seccomp_allow()) else {
      throw Failure(part: .network, code: ENOMEM)
    }
    defer { seccomp_release(filter) }
    if keepsLocal {
      let code = chie_seccomp_refuse_far_sockets(filter)
      guard code == 0 else { throw Failure(part: .network, code: -code) }
    }
    for name in keepsLocal ? refusedCalls.filter({ !socketCalls.contains($0) }) : refusedCalls {
      let call = seccomp_syscall_resolve_name(name)
      guard call != __NR_SCMP_ERROR else { continue }
      let code = chie_seccomp_refuse_call(filter, call)
      guard code == 0 else { throw Failure(part: .network, code: -code) }
    }
    let code = seccomp_load(filter)
    guard code == 0 else { throw Failure(part: .network, code: -code) }
  }

  private static let socketCalls: Set<String> = [
    "socket", "socketpair", "connect", "bind", "listen", "accept", "accept4", "sendto", "sendmsg",
    "sendmmsg", "recvfrom", "recvmsg", "recvmmsg",
  ]

  /// Whether this process can still make a socket.
  package static var hasNetwork: Bool {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    guard descriptor >= 0 else { return false }
    close(descriptor)
    return true
  }

  private static let refusedCalls = [
    "socket", "socketpair", "connect", "bind", "listen", "accept", "accept4", "sendto", "sendmsg",
    "sendmmsg", "recvfrom", "recvmsg", "recvmmsg", "ptrace", "process_vm_readv",
    "process_vm_writev", "kexec_load", "mount", "umount2", "pivot_root", "chroot", "reboot",
    "io_uring_setup", "bpf", "perf_event_open", "keyctl", "add_key", "request_key",
  ]
}
