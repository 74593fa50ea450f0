/* dossier-fts-tokenizer.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * unicode61 does the work; each token it gives is cut again where it holds CJK characters. In a
 * query a lone character asks for itself and a run asks for its pairs as a phrase, hence the
 * difference by `flags`.
 */

#include "config.h"

#include "store/dossier-fts-tokenizer.h"

#include <string.h>

typedef struct
{
  fts5_tokenizer unicode;
  Fts5Tokenizer *instance; /* of unicode61 */
} Tokenizer;

typedef int (*TokenFunc) (void *context, int flags, const char *token, int n_token, int start, int end);

typedef struct
{
  TokenFunc emit;
  void     *context;
  gboolean  is_query;
} Sink;

fts5_api *
dossier_fts_get_api (sqlite3 *db)
{
  sqlite3_stmt *statement = NULL;
  fts5_api     *api = NULL;

  if (sqlite3_prepare_v2 (db, "SELECT fts5(?1)", -1, &statement, NULL) == SQLITE_OK)
    {
      sqlite3_bind_pointer (statement, 1, (void *)&api, "fts5_api_ptr", NULL);
      sqlite3_step (statement);
    }
  sqlite3_finalize (statement);

  return api;
}

static gboolean
is_cjk (gunichar c)
{
  return (c >= 0x2E80 && c <= 0x9FFF && c != 0x3000) || (c >= 0xAC00 && c <= 0xD7AF) ||
         (c >= 0xF900 && c <= 0xFAFF) || (c >= 0x20000 && c <= 0x3FFFF);
}

static gboolean
has_cjk (const char *token, int n_token)
{
  for (const char *p = token; p < token + n_token; p = g_utf8_next_char (p))
    if ((guchar)*p >= 0xE2 && is_cjk (g_utf8_get_char (p)))
      return TRUE;

  return FALSE;
}

/* `run` is CJK only and unicode61 leaves such characters as they are, so lengths in the token are
 * lengths in the text. */
static int
emit_run (const Sink *sink, const char *run, int n_run, int start)
{
  int         code = SQLITE_OK;
  const char *end = run + n_run;

  for (const char *p = run; p < end && code == SQLITE_OK; p = g_utf8_next_char (p))
    {
      const char *second = g_utf8_next_char (p);
      int         from = start + (p - run);
      gboolean    has_pair = second < end;
      gboolean    is_only = p == run && !has_pair;

      if (has_pair)
        {
          const char *third = g_utf8_next_char (second);

          code = sink->emit (sink->context, 0, p, third - p, from, start + (third - run));
        }
      if (code == SQLITE_OK && (is_only || !sink->is_query))
        code = sink->emit (sink->context, has_pair ? FTS5_TOKEN_COLOCATED : 0, p, second - p, from, start + (second - run));
    }

  return code;
}

static int
token_cb (void *data, int flags, const char *token, int n_token, int start, int end)
{
  const Sink *sink = data;
  const char *stop = token + n_token;
  const char *p = token;
  int         code = SQLITE_OK;

  if (n_token != end - start || !has_cjk (token, n_token))
    return sink->emit (sink->context, flags, token, n_token, start, end);

  while (p < stop && code == SQLITE_OK)
    {
      gboolean    cjk = is_cjk (g_utf8_get_char (p));
      const char *from = p;

      while (p < stop && is_cjk (g_utf8_get_char (p)) == cjk)
        p = g_utf8_next_char (p);
      if (cjk)
        code = emit_run (sink, from, p - from, start + (from - token));
      else
        code = sink->emit (sink->context, 0, from, p - from, start + (from - token), start + (p - token));
    }

  return code;
}

static int
tokenizer_create (void *data, const char **arguments, int n_arguments, Fts5Tokenizer **out)
{
  const char *options[] = { "remove_diacritics", "2" };
  fts5_api   *api = data;
  Tokenizer  *self = g_new0 (Tokenizer, 1);
  void       *context = NULL;
  int         code;

  code = api->xFindTokenizer (api, "unicode61", &context, &self->unicode);
  if (code == SQLITE_OK)
    code = self->unicode.xCreate (context, options, G_N_ELEMENTS (options), &self->instance);
  if (code != SQLITE_OK)
    g_clear_pointer (&self, g_free);
  *out = (Fts5Tokenizer *)self;

  return code;
}

static void
tokenizer_delete (Fts5Tokenizer *tokenizer)
{
  Tokenizer *self = (Tokenizer *)tokenizer;

  self->unicode.xDelete (self->instance);
  g_free (self);
}

static int
tokenizer_tokenize (Fts5Tokenizer *tokenizer, void *context, int flags, const char *text, int n_text, TokenFunc emit)
{
  Tokenizer *self = (Tokenizer *)tokenizer;
  Sink       sink = { emit, context, (flags & FTS5_TOKENIZE_QUERY) != 0 };

  return self->unicode.xTokenize (self->instance, &sink, flags, text, n_text, token_cb);
}

int
dossier_fts_tokenizer_register (sqlite3 *db)
{
  fts5_tokenizer tokenizer = { tokenizer_create, tokenizer_delete, tokenizer_tokenize };
  fts5_api      *api = dossier_fts_get_api (db);

  if (api == NULL)
    return SQLITE_ERROR;

  return api->xCreateTokenizer (api, "dossier", api, &tokenizer, NULL);
}

typedef struct
{
  GArray *ranges;
  guint   n_tokens;
} Ranges;

static int
range_cb (void *data, int flags, const char *token, int n_token, int start, int end)
{
  Ranges *self = data;
  gint32  range[2] = { start, end };

  if ((flags & FTS5_TOKEN_COLOCATED) != 0)
    return SQLITE_OK;
  g_array_append_vals (self->ranges, range, 2);

  return self->ranges->len / 2 >= self->n_tokens ? SQLITE_DONE : SQLITE_OK;
}

GArray *
dossier_fts_token_ranges (sqlite3 *db, const char *text, gsize n_bytes, guint n_tokens)
{
  Ranges         result = { g_array_new (FALSE, FALSE, sizeof (gint32)), n_tokens };
  Fts5Tokenizer *tokenizer = NULL;

  if (n_tokens > 0 && tokenizer_create (dossier_fts_get_api (db), NULL, 0, &tokenizer) == SQLITE_OK)
    {
      tokenizer_tokenize (tokenizer, &result, FTS5_TOKENIZE_DOCUMENT, text, n_bytes, range_cb);
      tokenizer_delete (tokenizer);
    }

  return result.ranges;
}
