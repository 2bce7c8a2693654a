//go:build weaviate && integration

package weaviatetest

import (
	"encoding/json"
	"fmt"
	"maps"
	"strings"
)

// AwaitSame waits until a node keeps as many objects of a collection as another
// does, in each generation.
func (c *Cluster) AwaitSame(node, other int, collection string) map[string]int {
	c.t.Helper()
	var there map[string]int
	c.await(fmt.Sprintf("node %d to have what node %d has", node, other), func() bool {
		there = c.Kept(other, collection)
		return len(there) > 0 && maps.Equal(c.Kept(node, collection), there)
	})
	return there
}

// Kept is how many objects of a collection a node itself keeps, by their
// generation, of all corpora. It is nil while the node does not answer.
func (c *Cluster) Kept(node int, collection string) map[string]int {
	var tenants []struct{ Name string }
	body, ok := get(c.Address(node) + "/v1/schema/" + collection + "/tenants")
	if !ok || json.Unmarshal([]byte(body), &tenants) != nil {
		return nil
	}
	kept := map[string]int{}
	for _, t := range tenants {
		c.count(node, collection, t.Name, kept)
	}
	return kept
}

// count asks a node for the objects of a tenant, of which it has all or none
// itself: it asks no other node then.
func (c *Cluster) count(node int, collection, tenant string, kept map[string]int) {
	asked, _ := json.Marshal(map[string]string{"query": fmt.Sprintf(`{Aggregate{%s(tenant:%q,groupBy:["generation"]){meta{count}groupedBy{value}}}}`,
		collection, tenant)})
	var said struct {
		Data struct {
			Aggregate map[string][]struct {
				Meta      struct{ Count int }
				GroupedBy struct{ Value string }
			}
		}
	}
	body, ok := send("POST", c.Address(node)+"/v1/graphql", strings.NewReader(string(asked)))
	if !ok || json.Unmarshal([]byte(body), &said) != nil {
		return
	}
	for _, group := range said.Data.Aggregate[collection] {
		kept[group.GroupedBy.Value] += group.Meta.Count
	}
}
