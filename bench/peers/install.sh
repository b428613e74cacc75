#!/usr/bin/env bash
# Fetches and builds the peers of bench/peers.ts into folders that git ignores (node_modules/ and build/ here).
# What cannot be had on this machine is skipped with a word; the benchmark then runs without it.
#
#     bash bench/peers/install.sh            all but the slow ones
#     bash bench/peers/install.sh --slow     also those that take long to build (sqlx)
set -u
cd "$(dirname "$0")"
mkdir -p build/bin build/java
slow=${1:-}

skip() { echo "skipped: $1 ($2)"; }
has() { command -v "$1" > /dev/null; }

c() {
  if ! has gcc; then skip "$1" 'no gcc'; return; fi
  if ! gcc -O2 -Wall -Wextra -o "build/bin/$1" "$1.c" "${@:2}"; then skip "$1" 'does not compile'; fi
}
c measure
if has pg_config && [ -f "$(pg_config --includedir)/libpq-fe.h" ]; then
  c one-message "-I$(pg_config --includedir)" "-L$(pg_config --libdir)" -lpq
else
  skip one-message "no libpq headers: libpq-dev on Debian and Ubuntu"
fi

npm ci || skip 'the npm packages' 'npm ci failed'

go_tool() {
  if ! has go; then skip "$1" 'no go'; return; fi
  GOBIN=$PWD/build/bin go install "${@:2}" || skip "$1" 'go install failed'
}
# goose without its other databases, which take long to build.
go_tool goose -tags 'no_clickhouse,no_libsql,no_mssql,no_mysql,no_sqlite3,no_vertica,no_ydb,no_turso,no_duckdb,no_starrocks,no_spanner,no_aurora' github.com/pressly/goose/v3/cmd/goose@v3.30.1
go_tool golang-migrate -tags postgres github.com/golang-migrate/migrate/v4/cmd/migrate@v4.20.1
go_tool sql-migrate github.com/rubenv/sql-migrate/sql-migrate@v1.8.1
go_tool tern github.com/jackc/tern/v2@v2.3.4

if has mvn && has java; then
  mvn -q -B -f pom.xml dependency:copy-dependencies &&
    javac -cp 'build/java/*' -d build/java java/FlywayDriver.java ||
    skip 'Flyway and Liquibase' 'mvn or javac failed'
else
  skip 'Flyway and Liquibase' 'no mvn or no java'
fi

if [ "$slow" != --slow ]; then
  skip sqlx 'not asked for with --slow'
elif has cargo; then
  cargo install sqlx-cli --version 0.9.0 --locked --no-default-features --features rustls,postgres --root build ||
    skip sqlx 'cargo install failed'
else
  skip sqlx 'no cargo'
fi
