# To be sourced: $java is a Java 25 or newer, $version its version.
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
version=$("$java" -fullversion 2>&1 | sed -n 's/.*"\(.*\)".*/\1/p') || true
if ! [ "${version%%[.+]*}" -ge 25 ] 2> /dev/null; then
  echo "Merkitys needs Java 25 or newer; $java is ${version:-not there}. Set JAVA_HOME." >&2
  exit 1
fi
