# shellcheck shell=sh
# Builds a small root of its own for a worker inside fresh namespaces, and runs the worker in it.
#
# usage: sh enclose.sh ROOT TEMPORARY MIB PATH... -- COMMAND...
#   ROOT       an empty directory, where the root is built
#   TEMPORARY  the one directory that the worker may write to; it is in memory and ends with it
#   MIB        how much fits in there
#   PATH...    what is to be seen of this machine, read-only, where it stands
#   COMMAND... what to run inside; it must give up the privileges that this script needed
set -eu
PATH=/usr/sbin:/usr/bin:/sbin:/bin
root=$1 temporary=$2 mebibytes=$3
shift 3

# Shows $1 of this machine inside, read-only, at the same place; $2 are further mount options.
show() {
  if [ -d "$1" ]; then
    mkdir -p "$root$1"
  else
    mkdir -p "$root${1%/*}"
    : > "$root$1"
  fi
  mount --bind -o "ro,nosuid$2" "$1" "$root$1"
}

mount -t tmpfs -o "size=4m,mode=755,nosuid,nodev" tmpfs "$root"
show /usr ,nodev
for path in /bin /sbin /lib /lib32 /lib64 /libx32; do
  if [ -L "$path" ]; then
    cp -P "$path" "$root$path"
  elif [ -d "$path" ]; then
    show "$path" ,nodev
  fi
done
# Debian keeps the JDK's configuration here, and the JDK refers to it.
for path in /etc/java-* /etc/ld.so.cache; do
  if [ -e "$path" ]; then
    show "$path" ,nodev
  fi
done
for device in null random urandom; do
  show "/dev/$device" ,noexec
done
while [ "$1" != -- ]; do
  show "$1" ,nodev
  shift
done
shift

# Leads nowhere but into the worker itself; what engines a run is given stand behind it.
if command -v ip > /dev/null; then
  ip link set lo up
fi

mkdir "$root/proc"
mount -t proc -o nosuid,nodev,noexec proc "$root/proc"
mkdir -p "$root$temporary"
mount -t tmpfs -o "size=${mebibytes}m,mode=1777,nosuid,nodev,noexec" tmpfs "$root$temporary"
mount -o remount,bind,ro,nosuid,nodev "$root"
cd "$root"
exec chroot "$root" "$@"
