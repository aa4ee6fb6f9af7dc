#pragma once
#include <malloc.h>

// Memory that is free again goes back to the system at once: blocks of this size each for itself, the
// rest from this size on. Left alone, the first large block that is freed makes all that follow stay.
static inline void chie_give_back_memory(int block, int rest) {
  mallopt(M_MMAP_THRESHOLD, block);
  mallopt(M_TRIM_THRESHOLD, rest);
}
