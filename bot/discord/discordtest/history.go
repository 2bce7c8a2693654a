package discordtest

// latest splits a list that has grown to more than twice n into its last n and
// the rest before them; with n zero nothing is split off.
func latest[T any](list []T, n int) (kept, forgotten []T) {
	if n == 0 || len(list) <= 2*n {
		return list, nil
	}
	cut := len(list) - n
	return append([]T(nil), list[cut:]...), list[:cut]
}
