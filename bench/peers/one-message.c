/*
 * The physical limit: a client that reads all files, sends everything in one Query message and asks nothing.
 *
 *   one-message each|one FOLDER     (the database by libpq's PG* variables or DATABASE_URL)
 *
 * each: every migration in a transaction of its own with its history row; only the last waits for the disk.
 * one:  one transaction for all, with a history row each.
 */
#include <dirent.h>
#include <libpq-fe.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static char *message;
static size_t length, capacity;

static void append(const char *text, size_t size) {
  if (length + size + 1 > capacity) {
    capacity = (length + size + 1) * 2;
    message = realloc(message, capacity);
    if (message == NULL) exit(1);
  }
  memcpy(message + length, text, size);
  length += size;
  message[length] = '\0';
}

static void say(const char *text) { append(text, strlen(text)); }

static void append_file(const char *folder, const char *name) {
  char path[4096], bytes[65536];
  size_t size;
  snprintf(path, sizeof path, "%s/%s", folder, name);
  FILE *file = fopen(path, "rb");
  if (file == NULL) {
    perror(path);
    exit(1);
  }
  while ((size = fread(bytes, 1, sizeof bytes, file)) > 0) append(bytes, size);
  fclose(file);
}

static int is_sql(const struct dirent *entry) {
  const char *dot = strrchr(entry->d_name, '.');
  return dot != NULL && strcmp(dot, ".sql") == 0;
}

static void ignore_notice(void *unused, const PGresult *notice) {
  (void)unused;
  (void)notice;
}

int main(int argc, char **argv) {
  struct dirent **entries;
  if (argc != 3 || getenv("DATABASE_URL") == NULL) return 2;
  int each = strcmp(argv[1], "each") == 0;
  int count = scandir(argv[2], &entries, is_sql, alphasort);
  if (count < 0) {
    perror(argv[2]);
    return 1;
  }
  say("BEGIN; CREATE TABLE one_message_history (name text PRIMARY KEY, applied_at timestamptz DEFAULT now());");
  for (int i = 0; i < count; i++) {
    char row[1024];
    if (each && i > 0) say("BEGIN;");
    if (each && i < count - 1) say("SET LOCAL synchronous_commit = off;");
    append_file(argv[2], entries[i]->d_name);
    snprintf(row, sizeof row, "\n;INSERT INTO one_message_history (name) VALUES ('%s');", entries[i]->d_name);
    say(row);
    if (each) say("COMMIT;");
  }
  if (!each) say("COMMIT;");

  PGconn *connection = PQconnectdb(getenv("DATABASE_URL"));
  PQsetNoticeReceiver(connection, ignore_notice, NULL);
  PGresult *result = PQexec(connection, message);
  int failed = PQresultStatus(result) != PGRES_COMMAND_OK;
  if (failed) fprintf(stderr, "%s", PQerrorMessage(connection));
  PQclear(result);
  PQfinish(connection);
  return failed;
}
