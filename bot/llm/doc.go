// Package llm talks to a chat model over the OpenAI protocol, whoever serves
// it. It gives back text and the tokens it cost, or an Error whose Kind says
// what the operator can do about it.
//
// A server may be slow, busy, cut off in the middle of a reply, or unable to
// stream, count tokens or take a system message: the client retries what can
// succeed, leaves out what the server does not know, and gives up within one
// deadline. A server that is dead is left alone for a while, so that it costs
// one timeout and not one a question.
package llm
