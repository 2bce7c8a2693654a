package web

import (
	"errors"
	"net"
	"net/netip"
	"syscall"
	"time"
)

// errPrivate means that an address is of this machine or a network of its own.
var errPrivate = errors.New("it is at a private address (this machine or its network), which is not fetched from")

// dialer connects to what the name of a host leads to. The address is looked at
// when the connection is made, so that no name can lead elsewhere after it was
// checked.
func dialer(allowed func(netip.Addr) bool) *net.Dialer {
	d := &net.Dialer{Timeout: 20 * time.Second}
	d.Control = func(_, address string, _ syscall.RawConn) error {
		at, err := netip.ParseAddrPort(address)
		if err != nil || !allowed(at.Addr()) {
			return errPrivate
		}
		return nil
	}
	return d
}

// Public reports whether an address is one of the open Internet.
func Public(a netip.Addr) bool {
	a = a.Unmap().WithZone("")
	if !a.IsGlobalUnicast() || a.IsPrivate() {
		return false
	}
	for _, p := range reserved() {
		if p.Contains(a) {
			return false
		}
	}
	return true
}

// reserved are networks that are not of the open Internet though netip does not
// tell: shared address space, protocol assignments, documentation, benchmarks,
// future use; and those of IPv6 that carry an IPv4 address inside.
func reserved() []netip.Prefix {
	var out []netip.Prefix
	for _, p := range []string{"0.0.0.0/8", "100.64.0.0/10", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "198.18.0.0/15",
		"198.51.100.0/24", "203.0.113.0/24", "240.0.0.0/4", "::/96", "64:ff9b::/96", "64:ff9b:1::/48", "100::/64", "2001::/23",
		"2001:db8::/32", "2002::/16", "3fff::/20", "5f00::/16", "fec0::/10"} {
		out = append(out, netip.MustParsePrefix(p))
	}
	return out
}
