goed = Goed
fout
