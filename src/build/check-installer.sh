#!/usr/bin/env bash
# Installs the package that `mvn -Pdist,installer verify` made, starts it on a display of its own, and removes it.
# Needs root, Debian or Ubuntu, and the packages xvfb, xdotool and shared-mime-info.
set -euo pipefail
cd "$(dirname "$0")/../.."

package=$(ls "$PWD"/target/installer/highwater_*.deb)
work=$(mktemp -d)
display=:97
xvfb=
trap 'kill $xvfb 2> /dev/null || :; rm -rf "$work"' EXIT

fail() { echo "installer check: $*" >&2; exit 1; }

apt-get install -y -q "$package" > "$work/install.log" 2>&1 || { cat "$work/install.log"; fail 'not installed'; }
[ "$(command -v highwater)" = /usr/bin/highwater ] || fail 'no command of that name'
[ -f /usr/share/applications/highwater-highwater.desktop ] || fail 'not in the menu'
[ -f /opt/highwater/lib/app/highwater.aot ] || fail 'no start cache was made'

highwater --data "$work/profile" due --json > "$work/due.json"
[ "$(cat "$work/due.json")" = '[]' ] || fail "due of an empty profile: $(cat "$work/due.json")"

printf 'acks: 1\n\nsend A\nexpect A acked\n' > "$work/one.acks"
grep -q 'kafka-acks:\*.acks' /usr/share/mime/globs || fail 'scenario files are not known'

Xvfb $display -screen 0 1280x800x24 > /dev/null 2>&1 &
xvfb=$!
DISPLAY=$display timeout 60 highwater --data "$work/profile" "$work/one.acks" > "$work/window.log" 2>&1 &
window=$!
DISPLAY=$display timeout 30 xdotool search --sync --onlyvisible --name '^Highwater$' > /dev/null \
  || { cat "$work/window.log"; fail 'no window'; }
kill $window
wait $window || :

apt-get remove -y -q highwater > "$work/remove.log" 2>&1 || { cat "$work/remove.log"; fail 'not removed'; }
for left in /opt/highwater /usr/bin/highwater /usr/share/applications/highwater-highwater.desktop \
  /usr/share/mime/packages/highwater.xml; do
  [ ! -e $left ] || fail "left behind: $left"
done
echo "installer check passed: $package"
