/*
 * Runs a program to its end and writes to file descriptor 3: nanoseconds from before its start to its end,
 * the largest resident set of it and of its children in KiB (of the largest process, not the sum), and its
 * exit status (128 and the signal when a signal ended it).
 *
 * Small itself on purpose: Linux counts into a process's peak what its parent held when it forked, so that
 * one started from Node.js would never show less than Node.js has.
 *
 *   measure PROGRAM [ARGUMENT...]
 */
#define _GNU_SOURCE
#include <fcntl.h>
#include <spawn.h>
#include <stdio.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>

extern char **environ;

int main(int argc, char **argv) {
  struct timespec began, ended;
  struct rusage usage;
  pid_t child;
  int status;
  if (argc < 2) return 2;
  fcntl(3, F_SETFD, FD_CLOEXEC);
  clock_gettime(CLOCK_MONOTONIC, &began);
  if (posix_spawnp(&child, argv[1], NULL, NULL, argv + 1, environ) != 0) {
    perror(argv[1]);
    return 127;
  }
  if (wait4(child, &status, 0, &usage) < 0) return 1;
  clock_gettime(CLOCK_MONOTONIC, &ended);
  long long nanoseconds = (ended.tv_sec - began.tv_sec) * 1000000000LL + (ended.tv_nsec - began.tv_nsec);
  dprintf(3, "%lld %ld %d\n", nanoseconds, usage.ru_maxrss,
          WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status));
  return 0;
}
