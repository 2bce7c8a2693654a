//go:build weaviate

package weaviate

import (
	"context"
	"fmt"

	"github.com/weaviate/weaviate/entities/models"
)

// The collections. Each corpus is a tenant of all.
const (
	statements = "WhosaidStatement"
	chunks     = "WhosaidChunk"
	persons    = "WhosaidPerson"
	pieces     = "WhosaidPiece"   // of a generation's files
	current    = "WhosaidCurrent" // one object: the generation in use
)

var collections = []string{statements, chunks, persons, pieces, current}

// The properties that are searched by.
const (
	ofGeneration = "generation"
	ofNumber     = "number"
	ofTerms      = "terms"
)

// ensure makes the collections that are not there, and the corpus's tenant.
func (s *Store) ensure(ctx context.Context) error {
	for _, name := range collections {
		there, err := s.client.Schema().ClassExistenceChecker().WithClassName(name).Do(ctx)
		if err == nil && !there {
			if err = s.client.Schema().ClassCreator().WithClass(s.collection(name)).Do(ctx); err != nil {
				// Another machine may have been faster.
				if again, _ := s.client.Schema().ClassExistenceChecker().WithClassName(name).Do(ctx); again {
					err = nil
				}
			}
		}
		if err == nil {
			err = s.client.Schema().TenantsCreator().WithClassName(name).WithTenants(models.Tenant{Name: s.tenant}).Do(ctx)
		}
		if err != nil {
			return s.failed("making the collection "+name, err)
		}
	}
	return nil
}

func (s *Store) collection(name string) *models.Class {
	c := &models.Class{Class: name, Vectorizer: "none", MultiTenancyConfig: &models.MultiTenancyConfig{Enabled: true},
		ReplicationConfig: &models.ReplicationConfig{Factor: int64(s.cfg.Replicas), AsyncEnabled: s.cfg.Replicas > 1,
			// A node that was away does not bring back what was removed meanwhile.
			DeletionStrategy: models.ReplicationConfigDeletionStrategyTimeBasedResolution},
		InvertedIndexConfig: &models.InvertedIndexConfig{Bm25: &models.BM25Config{K1: 1.2, B: .75},
			Stopwords: &models.StopwordConfig{Preset: "none"}},
		VectorIndexType: "flat", VectorIndexConfig: map[string]any{"distance": "cosine", "skipDefaultQuantization": true},
		Properties: []*models.Property{exact(ofGeneration)},
	}
	switch name {
	case statements:
		c.Properties = append(c.Properties, whole(ofNumber), searched(ofTerms), kept("text"), exact("speaker"), exact("document"), kept("record"))
	case chunks:
		c.Properties = append(c.Properties, whole(ofNumber), searched(ofTerms), kept("text"), exact("document"), kept("record"))
	case persons:
		c.Properties = append(c.Properties, exact("name"), exact("document"), kept("record"))
	case pieces:
		c.Properties = append(c.Properties, kept("data"))
	case current:
		c.Properties = append(c.Properties, kept("manifest"), kept("pieces"), kept("objects"))
	}
	return c
}

// Properties: exact ones are filtered by, searched ones found by their words,
// kept ones only kept.
func exact(name string) *models.Property {
	return text(name, true, false, models.PropertyTokenizationField)
}

func searched(name string) *models.Property {
	return text(name, false, true, models.PropertyTokenizationWhitespace)
}

func kept(name string) *models.Property { return text(name, false, false, "") }

func text(name string, filterable, searchable bool, tokens string) *models.Property {
	return &models.Property{Name: name, DataType: []string{"text"}, IndexFilterable: &filterable, IndexSearchable: &searchable, Tokenization: tokens}
}

func whole(name string) *models.Property {
	yes := true
	return &models.Property{Name: name, DataType: []string{"int"}, IndexFilterable: &yes}
}

// failed names the cluster in an error.
func (s *Store) failed(what string, err error) error {
	return fmt.Errorf("weaviate %s: %s: %w", s.cfg.Nodes[0].Host, what, err)
}
