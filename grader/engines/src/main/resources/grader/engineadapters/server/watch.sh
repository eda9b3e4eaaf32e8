# shellcheck shell=sh
# Outlives the process that started it, however that ends: waits until its end of the pipe closes, ends
# the servers that it was told of, and deletes their folder. Arguments: the folder, its lock file.
alive() { kill -0 "$1" 2>/dev/null && ! grep -qs '^State:.*Z' "/proc/$1/status"; }
trap '' HUP INT TERM
home=$1 lock=$2 servers=
while read -r verb server; do
  case $verb in
    started) servers="$servers $server" ;;
    ended) servers=$(for each in $servers; do [ "$each" = "$server" ] || printf ' %s' "$each"; done) ;;
  esac
done
for server in $servers; do kill -INT "$server" 2>/dev/null; done
tries=100
for server in $servers; do
  while [ "$tries" -gt 0 ] && alive "$server"; do tries=$((tries - 1)); sleep 0.1; done
  kill -KILL "$server" 2>/dev/null
done
while [ -e "$home" ]; do rm -rf "$home" 2>/dev/null || sleep 0.1; done
rm -f "$lock"
