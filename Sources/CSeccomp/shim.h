#pragma once
#include <errno.h>
#include <stddef.h>
#include <seccomp.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/resource.h>

// Macros that Swift does not import.
static inline uint32_t chie_seccomp_allow(void) { return SCMP_ACT_ALLOW; }
static inline uint32_t chie_seccomp_refuse(void) { return SCMP_ACT_ERRNO(EPERM); }
static inline int chie_seccomp_refuse_call(scmp_filter_ctx context, int call) {
  return seccomp_rule_add_array(context, SCMP_ACT_ERRNO(EPERM), call, 0, (const struct scmp_arg_cmp *)0);
}
// Sockets other than those between processes of this machine.
static inline int chie_seccomp_refuse_far_sockets(scmp_filter_ctx context) {
  return seccomp_rule_add(
      context, SCMP_ACT_ERRNO(EPERM), SCMP_SYS(socket), 1, SCMP_A0(SCMP_CMP_NE, AF_UNIX));
}
// Limits of this process, in the units of setrlimit.
static inline int chie_limit_memory(uint64_t bytes) {
  struct rlimit limit = {bytes, bytes};
  return setrlimit(RLIMIT_AS, &limit);
}
static inline int chie_limit_written_file(uint64_t bytes) {
  struct rlimit limit = {bytes, bytes};
  return setrlimit(RLIMIT_FSIZE, &limit);
}
static inline int chie_limit_cpu(uint64_t seconds) {
  struct rlimit limit;
  if (getrlimit(RLIMIT_CPU, &limit) != 0) return -1;
  limit.rlim_cur = seconds;
  return setrlimit(RLIMIT_CPU, &limit);
}
static inline int chie_limit_core(void) {
  struct rlimit limit = {0, 0};
  return setrlimit(RLIMIT_CORE, &limit);
}
// The signal that this process gets when the thread ends that started it.
static inline int chie_signal_at_parents_end(int number) {
  return prctl(PR_SET_PDEATHSIG, (unsigned long)number, 0, 0, 0);
}
