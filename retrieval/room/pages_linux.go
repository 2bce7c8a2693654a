package room

import "syscall"

// inLargePages asks for large pages for so many bytes at an address, as far as they fill
// such pages. Where the system has none, or keeps them for others, all stays as it is.
func inLargePages(at, size uintptr) {
	before := -at & (largePage - 1)
	if size < before+largePage {
		return
	}
	whole := (size - before) &^ (largePage - 1)
	_, _, _ = syscall.RawSyscall(syscall.SYS_MADVISE, at+before, whole, syscall.MADV_HUGEPAGE)
}
