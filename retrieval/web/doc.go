// Package web fetches single pages: politely, within bounds, and never from
// this machine or its network unless that is allowed.
package web
