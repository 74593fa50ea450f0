/* dossier-mail-words.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Encoded words of one charset that follow each other are put together before they are decoded:
 * many programs cut in the middle of a character.
 */

#include "config.h"

#include "import/dossier-mail-words.h"

#include <string.h>

#include "import/dossier-charset.h"
#include "import/dossier-text-decoder.h"

#define MAX_HEADER (64 * 1024)
#define MAX_NAMES 10

/* "=?charset?Q?words?=" at `start`. */
typedef struct
{
  const char *charset;
  gsize       charset_length;
  char        coding;
  const char *words;
  gsize       length;
  const char *end; /* behind it */
} EncodedWord;

static gboolean
read_word (const char *p, EncodedWord *word)
{
  const char *question, *end;

  if (!g_str_has_prefix (p, "=?"))
    return FALSE;
  word->charset = p + 2;
  question = strchr (word->charset, '?');
  if (question == NULL || question[1] == '\0' || question[2] != '?')
    return FALSE;

  word->charset_length = strcspn (word->charset, "?*");
  word->coding = g_ascii_tolower (question[1]);
  word->words = question + 3;
  end = strstr (word->words, "?=");
  if (end == NULL || (word->coding != 'q' && word->coding != 'b'))
    return FALSE;

  word->length = end - word->words;
  word->end = end + 2;
  return memchr (word->words, '\n', word->length) == NULL;
}

static void
append_quoted (GByteArray *bytes, const EncodedWord *word)
{
  for (gsize i = 0; i < word->length; i++)
    {
      guint8 c = word->words[i];

      if (c == '_')
        c = ' ';
      else if (c == '=' && i + 2 < word->length && g_ascii_isxdigit (word->words[i + 1]) && g_ascii_isxdigit (word->words[i + 2]))
        {
          c = g_ascii_xdigit_value (word->words[i + 1]) * 16 + g_ascii_xdigit_value (word->words[i + 2]);
          i += 2;
        }
      g_byte_array_append (bytes, &c, 1);
    }
}

static void
append_bytes (GByteArray *bytes, const EncodedWord *word)
{
  g_autofree char   *copy = g_strndup (word->words, word->length);
  g_autofree guchar *decoded = NULL;
  gsize              n;

  if (word->coding == 'q')
    {
      append_quoted (bytes, word);
      return;
    }
  decoded = g_base64_decode (copy, &n);
  g_byte_array_append (bytes, decoded, n);
}

/* Decodes and empties `bytes`. A charset that nobody knows is guessed. */
static gboolean
give_out (GString *out, GByteArray *bytes, const char *charset, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (DossierDecodedText) decoded = NULL;

  if (bytes->len == 0)
    return TRUE;
  decoded = dossier_text_decode (bytes->data, bytes->len, charset, &local);
  g_byte_array_set_size (bytes, 0);
  if (g_error_matches (local, DOSSIER_DECODER_ERROR, DOSSIER_DECODER_ERROR_CHARSET))
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }
  if (decoded != NULL)
    g_string_append_len (out, decoded->text->str, decoded->text->len);

  return TRUE;
}

static gsize
skip_space (const char *p)
{
  return strspn (p, " \t\r\n");
}

/* All encoded words at `*p` that have one charset. */
static gboolean
take_words (const char **p, GString *out, GError **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  g_autofree char *name = NULL;
  EncodedWord      word, next;

  if (!read_word (*p, &word))
    return FALSE;
  name = g_strndup (word.charset, word.charset_length);
  append_bytes (bytes, &word);
  while (read_word (word.end + skip_space (word.end), &next) && next.charset_length == word.charset_length &&
         g_ascii_strncasecmp (next.charset, word.charset, word.charset_length) == 0)
    {
      word = next;
      append_bytes (bytes, &word);
    }
  *p = word.end;
  return give_out (out, bytes, dossier_charset_lookup (name), error);
}

/* One space for any white space. */
static char *
collapse (const char *text)
{
  GString *out = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_isspace (g_utf8_get_char (p)) || g_unichar_iscntrl (g_utf8_get_char (p)))
      {
        if (out->len > 0 && out->str[out->len - 1] != ' ')
          g_string_append_c (out, ' ');
      }
    else
      g_string_append_len (out, p, g_utf8_next_char (p) - p);
  if (out->len > 0 && out->str[out->len - 1] == ' ')
    g_string_truncate (out, out->len - 1);

  return g_string_free (out, FALSE);
}

char *
dossier_mail_words_decode (const char *raw, GError **error)
{
  g_autoptr (GString) out = g_string_new (NULL);
  g_autoptr (GByteArray) plain = g_byte_array_new ();
  const char *end = raw + strnlen (raw, MAX_HEADER), *p = raw;

  while (p < end)
    {
      EncodedWord word;

      if (!read_word (p, &word))
        {
          g_byte_array_append (plain, (const guint8 *)p, 1);
          p++;
          continue;
        }
      if (!give_out (out, plain, NULL, error) || !take_words (&p, out, error))
        return NULL;
      /* The space between two encoded words is none. */
      if (read_word (p + skip_space (p), &word))
        p += skip_space (p);
    }
  if (!give_out (out, plain, NULL, error))
    return NULL;

  return collapse (out->str);
}

/* The next mailbox of a list, without the quotation marks and comments; `p` goes behind it. */
static char *
next_name (const char **p)
{
  g_autoptr (GString) words = g_string_new (NULL);
  g_autoptr (GString) address = g_string_new (NULL);
  g_autoptr (GString) comment = g_string_new (NULL);
  gboolean quoted = FALSE;
  GString *into = words;

  for (; **p != '\0' && (quoted || into == comment || (**p != ',' && **p != ';')); (*p)++)
    if (**p == '\\' && (*p)[1] != '\0' && quoted)
      g_string_append_c (into, *++(*p));
    else if (**p == '"')
      quoted = !quoted;
    else if (!quoted && into == words && (**p == '<' || **p == '('))
      into = **p == '<' ? address : comment;
    else if (!quoted && into != words && (**p == '>' || **p == ')'))
      into = words;
    else
      g_string_append_c (into, **p);
  if (**p != '\0')
    (*p)++;

  g_strstrip (words->str);
  g_strstrip (comment->str);
  if (comment->str[0] != '\0' && (words->str[0] == '\0' || strchr (words->str, '@') != NULL))
    return g_strdup (comment->str);
  return g_strdup (words->str[0] != '\0' ? words->str : g_strstrip (address->str));
}

char *
dossier_mail_words_names (const char *from)
{
  g_autoptr (GString) names = g_string_new (NULL);
  const char *p = from;

  for (guint i = 0; i < MAX_NAMES && *p != '\0'; i++)
    {
      g_autofree char *name = next_name (&p);

      if (*name != '\0')
        g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "", name);
    }

  return names->len > 0 ? g_string_free (g_steal_pointer (&names), FALSE) : NULL;
}
