package web

import (
	"bytes"
	"context"
	"crypto/tls"
	"errors"
	"fmt"
	"io"
	"mime"
	"net"
	"net/http"
	"net/url"
	"strings"
	"syscall"
)

// status is why there is no page in a response; nil where there is one.
func status(resp *http.Response) error {
	switch code := resp.StatusCode; {
	case code == http.StatusOK, code == http.StatusNonAuthoritativeInfo:
		return nil
	case code == http.StatusUnauthorized, code == http.StatusProxyAuthRequired:
		return fmt.Errorf("it needs a login (%d)", code)
	case code == http.StatusPaymentRequired:
		return fmt.Errorf("it has to be paid for (%d)", code)
	case code == http.StatusForbidden:
		return fmt.Errorf("the site refuses it (%d): it may need a login", code)
	case code == http.StatusNotFound, code == http.StatusGone:
		return fmt.Errorf("there is no such page (%d)", code)
	case code == http.StatusTooManyRequests:
		return fmt.Errorf("the site asks to come back later (%d)", code)
	case code >= http.StatusInternalServerError:
		return fmt.Errorf("the site failed (%d)", code)
	}
	return fmt.Errorf("the site answered with %d %s", resp.StatusCode, http.StatusText(resp.StatusCode))
}

// upTo reads a body. The error is for one larger than limit, or that breaks off.
func upTo(resp *http.Response, limit int64) ([]byte, error) {
	if resp.ContentLength > limit {
		return nil, tooLarge(limit)
	}
	body, err := beginning(resp, limit+1)
	switch {
	case err != nil:
		return nil, err
	case int64(len(body)) > limit:
		return nil, tooLarge(limit)
	}
	return body, nil
}

func tooLarge(limit int64) error {
	if limit < 1<<20 {
		return fmt.Errorf("it is larger than %d bytes", limit)
	}
	return fmt.Errorf("it is larger than %d MB", limit>>20)
}

// beginning are the first most bytes of a body.
func beginning(resp *http.Response, most int64) ([]byte, error) {
	var b bytes.Buffer
	if _, err := io.Copy(&b, io.LimitReader(resp.Body, most)); err != nil {
		return nil, fmt.Errorf("it broke off: %w", reason(err))
	}
	return b.Bytes(), nil
}

// mediaType is what a server says of a page, and of its encoding.
func mediaType(resp *http.Response) (kind, charset string) {
	kind, parameters, err := mime.ParseMediaType(resp.Header.Get("Content-Type"))
	if err != nil {
		kind, _, _ = strings.Cut(resp.Header.Get("Content-Type"), ";")
	}
	return strings.ToLower(strings.TrimSpace(kind)), parameters["charset"]
}

// reason words why a request came to nothing, without the address, which stands
// beside it.
func reason(err error) error {
	if wrapped := (*url.Error)(nil); errors.As(err, &wrapped) {
		err = wrapped.Err
	}
	var lost *net.DNSError
	var late net.Error
	var cert *tls.CertificateVerificationError
	switch {
	case errors.Is(err, errPrivate):
		return errPrivate
	case errors.Is(err, context.Canceled), errors.Is(err, context.DeadlineExceeded):
		return err
	case errors.As(err, &lost) && lost.IsNotFound:
		return fmt.Errorf("there is no host %q", lost.Name)
	case errors.As(err, &lost):
		return fmt.Errorf("the host %q cannot be looked up", lost.Name)
	case errors.As(err, &cert):
		return fmt.Errorf("its certificate is not to be trusted: %w", cert.Err)
	case errors.As(err, &late) && late.Timeout():
		return errors.New("nothing answers there in time")
	case errors.Is(err, syscall.ECONNREFUSED):
		return errors.New("nothing answers there (connection refused)")
	case errors.Is(err, io.ErrUnexpectedEOF), errors.Is(err, io.EOF), errors.Is(err, syscall.ECONNRESET):
		return errors.New("the connection was lost")
	}
	return err
}
