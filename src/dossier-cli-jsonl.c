/* dossier-cli-jsonl.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * `dossier analyze --jsonl`: a stream of documents through a pool of threads, out in the order in
 * which they came.
 *
 *   reader (main thread) → ring of slots → pool → slots → printed when the oldest is done
 *
 * The ring is the limit on memory: at most RING lines are under way. A slot is written by one
 * worker while `done` is FALSE and read by the main thread once it is TRUE; the lock guards `done`.
 */

#include "config.h"

#include "dossier-cli-commands.h"

#include "analysis/dossier-analyzer.h"
#include "dossier-cli.h"
#include "export/dossier-export-json.h"

#include <errno.h>
#include <json-glib/json-glib.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define RING 256

typedef struct
{
  char    *line;
  char    *output;
  guint64  number; /* of the line, from 1 */
  gboolean failed;
  gboolean done;
} Slot;

typedef struct
{
  DossierKnowledge *knowledge;
  GMutex            lock;
  GCond             finished;
  Slot              ring[RING];
  gboolean          failed;
} Stream;

static char *
analyze_object (Stream *stream, JsonObject *object)
{
  const char      *text = json_object_get_string_member_with_default (object, "text", NULL);
  const char      *published = json_object_get_string_member_with_default (object, "published", NULL);
  JsonNode        *id = json_object_get_member (object, "id");
  g_autofree char *name = NULL;
  g_autoptr (DossierFindings) findings = NULL;

  if (text == NULL)
    return NULL;

  if (id != NULL && JSON_NODE_HOLDS_VALUE (id))
    name = json_node_get_value_type (id) == G_TYPE_STRING ? json_node_dup_string (id) : json_to_string (id, FALSE);
  findings = dossier_analyze (stream->knowledge, text, strlen (text), NULL, published);

  return dossier_export_findings_json (findings, name, NULL);
}

static void
analyze_slot (gpointer data, gpointer user_data)
{
  Slot   *slot = data;
  Stream *stream = user_data;
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  g_autoptr (GError) error = NULL;
  JsonNode *root = NULL;

  if (json_parser_load_from_data (parser, slot->line, -1, &error))
    root = json_parser_get_root (parser);
  if (root != NULL && JSON_NODE_HOLDS_OBJECT (root))
    slot->output = analyze_object (stream, json_node_get_object (root));
  if (slot->output == NULL)
    {
      slot->failed = TRUE;
      slot->output = g_strdup ("{\"error\":\"This line is not an object with a “text”.\"}");
    }
  g_clear_pointer (&slot->line, free);

  g_mutex_lock (&stream->lock);
  slot->done = TRUE;
  g_cond_signal (&stream->finished);
  g_mutex_unlock (&stream->lock);
}

/* Waits for a slot, prints it and empties it. FALSE when standard output cannot be written. */
static gboolean
flush_slot (Stream *stream, Slot *slot)
{
  gboolean written;

  g_mutex_lock (&stream->lock);
  while (!slot->done)
    g_cond_wait (&stream->finished, &stream->lock);
  g_mutex_unlock (&stream->lock);

  if (slot->failed)
    {
      g_printerr ("dossier: line %" G_GUINT64_FORMAT ": this is not a JSON object with a “text”.\n", slot->number);
      stream->failed = TRUE;
    }
  written = fputs (slot->output, stdout) >= 0 && fputc ('\n', stdout) != EOF;
  g_clear_pointer (&slot->output, g_free);
  memset (slot, 0, sizeof *slot);

  return written;
}

static gboolean
run_stream (Stream *stream, GThreadPool *pool)
{
  guint64  n_read = 0, n_written = 0;
  gboolean more = TRUE, written = TRUE;

  while (written && (more || n_written < n_read))
    {
      char  *line = NULL;
      size_t size = 0;
      Slot  *slot = &stream->ring[n_read % RING];

      if (more && n_read - n_written < RING)
        {
          more = getline (&line, &size, stdin) >= 0;
          if (more && *g_strstrip (line) != '\0')
            {
              slot->line = line;
              slot->number = ++n_read;
              g_thread_pool_push (pool, slot, NULL);
            }
          else
            free (line);
        }
      else
        written = flush_slot (stream, &stream->ring[n_written++ % RING]);
    }

  return written && fflush (stdout) == 0;
}

int
dossier_cli_analyze_lines (guint n_threads)
{
  g_autofree Stream *stream = g_new0 (Stream, 1);
  g_autoptr (GError) error = NULL;
  GThreadPool *pool;
  gboolean     written;

  stream->knowledge = dossier_cli_load_knowledge (&error);
  if (stream->knowledge == NULL)
    return dossier_cli_fail (NULL, error);

  g_mutex_init (&stream->lock);
  g_cond_init (&stream->finished);
  pool = g_thread_pool_new (analyze_slot, stream, n_threads, TRUE, NULL);
  written = run_stream (stream, pool);
  g_thread_pool_free (pool, FALSE, TRUE);
  g_mutex_clear (&stream->lock);
  g_cond_clear (&stream->finished);
  dossier_knowledge_unref (stream->knowledge);
  if (!written)
    return dossier_cli_fail (NULL, &(GError){ .message = (char *)"the results cannot be written to standard output." });

  return stream->failed ? DOSSIER_CLI_FAILED : DOSSIER_CLI_OK;
}
