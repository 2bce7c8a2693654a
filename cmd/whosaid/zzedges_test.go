package main_test
import ("testing";"os";"strings")
func TestZZEdges(t *testing.T){ for _,p:=range packages(t){ if strings.HasSuffix(p.ImportPath, os.Getenv("ZP")) { for k,v:=range needs(t,p.read(t,p.GoFiles)) { t.Log(k,v)} } } }
