/* dossier-text-decoder.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header. Pure functions; usable from any thread.
 *
 *   bytes ─ guess() ─→ charset ─ decode_…() ─→ UTF-8 with U+FFFD ─ tidy() ─→ "\n" ends, no NUL
 */

#include "config.h"

#include "import/dossier-text-decoder.h"

#include <errno.h>
#include <iconv.h>
#include <string.h>
#include <uchardet/uchardet.h>

#include "import/dossier-charset.h"

#define REPLACEMENT "\xEF\xBF\xBD"
/* A very short text may hold this many odd characters and still be text. */
#define FREE_ODD 2
#define SAMPLE_BYTES (64 * 1024)
/* The detector is linear but slow; this much is enough for any of its models. */
#define DETECTOR_BYTES (512 * 1024)

typedef enum
{
  FORM_UTF8,
  FORM_UTF16,
  FORM_UTF32,
  FORM_OTHER,
} Form;

typedef struct
{
  Form        form;
  gboolean    big_endian;
  gsize       skip;    /* bytes of the byte-order mark */
  const char *charset; /* static */
} Guess;

G_DEFINE_QUARK (dossier - decoder - error - quark, dossier_decoder_error)

void
dossier_decoded_text_free (DossierDecodedText *self)
{
  if (self == NULL)
    return;

  if (self->text != NULL)
    g_string_free (self->text, TRUE);
  g_free (self);
}

static gboolean
guess_by_mark (const guint8 *b, gsize n, Guess *guess)
{
  static const struct
  {
    guint8 mark[4];
    gsize  length;
    Guess  guess;
  } marks[] = {
    { { 0xEF, 0xBB, 0xBF }, 3, { FORM_UTF8, FALSE, 3, "UTF-8" } },
    { { 0xFF, 0xFE, 0, 0 }, 4, { FORM_UTF32, FALSE, 4, "UTF-32LE" } },
    { { 0, 0, 0xFE, 0xFF }, 4, { FORM_UTF32, TRUE, 4, "UTF-32BE" } },
    { { 0xFF, 0xFE }, 2, { FORM_UTF16, FALSE, 2, "UTF-16LE" } },
    { { 0xFE, 0xFF }, 2, { FORM_UTF16, TRUE, 2, "UTF-16BE" } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    if (n >= marks[i].length && memcmp (b, marks[i].mark, marks[i].length) == 0)
      {
        *guess = marks[i].guess;
        return TRUE;
      }

  return FALSE;
}

/* NUL bytes by their place in a group of four tell the width and order of the units. */
static gboolean
guess_by_nul (const guint8 *b, gsize n, Guess *guess)
{
  gsize nul[4] = { 0 }, n_units, even, odd;

  n = MIN (n, SAMPLE_BYTES) & ~(gsize)3;
  if (n < 4)
    return FALSE;

  for (gsize i = 0; i < n; i++)
    nul[i & 3] += b[i] == 0;
  n_units = n / 4;

  if (nul[0] == n_units && nul[1] * 10 > n_units * 9 && nul[3] * 10 < n_units)
    *guess = (Guess){ FORM_UTF32, TRUE, 0, "UTF-32BE" };
  else if (nul[3] == n_units && nul[2] * 10 > n_units * 9 && nul[0] * 10 < n_units)
    *guess = (Guess){ FORM_UTF32, FALSE, 0, "UTF-32LE" };
  else
    {
      even = nul[0] + nul[2];
      odd = nul[1] + nul[3];
      /* Even in Chinese text, one unit of thirty or so is a space, a digit or a line end. */
      if (odd * 30 > n_units * 2 && even * 20 < odd)
        *guess = (Guess){ FORM_UTF16, FALSE, 0, "UTF-16LE" };
      else if (even * 30 > n_units * 2 && odd * 20 < even)
        *guess = (Guess){ FORM_UTF16, TRUE, 0, "UTF-16BE" };
      else
        return FALSE;
    }

  return TRUE;
}

/* Beyond ASCII only quotation marks, dashes, an ellipsis, a bullet, a hard space: too little for the
 * detector, and the same in all Windows charsets. */
static gboolean
has_typography_only (const guint8 *bytes, gsize n)
{
  static const char signs[] = "\x82\x84\x85\x91\x92\x93\x94\x95\x96\x97\x99\xA0\xA9\xAB\xBB";
  gsize             found = 0;

  for (gsize i = 0; i < MIN (n, DETECTOR_BYTES); i++)
    if (bytes[i] >= 0x80)
      {
        if (memchr (signs, bytes[i], sizeof signs - 1) == NULL)
          return FALSE;
        found++;
      }

  return found > 0;
}

static gboolean
has_control_codes (const guint8 *bytes, gsize n)
{
  for (gsize i = 0; i < MIN (n, DETECTOR_BYTES); i++)
    if (bytes[i] >= 0x80 && bytes[i] < 0xA0)
      return TRUE;

  return FALSE;
}

/* Texts hold no control codes; where a charset of ISO has them, the one of Windows that is like it has signs. */
static const char *
prefer_signs (const char *charset, const guint8 *bytes, gsize n)
{
  static const char *const pairs[][2] = { { "ISO-8859-2", "WINDOWS-1250" }, { "ISO-8859-16", "WINDOWS-1250" }, { "ISO-8859-7", "WINDOWS-1253" }, { "ISO-8859-8", "WINDOWS-1255" }, { "ISO-8859-13", "WINDOWS-1257" }, { "ISO-8859-15", "WINDOWS-1252" } };

  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    if (charset != NULL && g_str_equal (charset, pairs[i][0]) && has_control_codes (bytes, n))
      return pairs[i][1];

  return charset;
}

static const char *
detect (const guint8 *bytes, gsize n)
{
  uchardet_t  detector;
  const char *charset = NULL;

  if (has_typography_only (bytes, n))
    return "WINDOWS-1252";
  detector = uchardet_new ();

  if (uchardet_handle_data (detector, (const char *)bytes, MIN (n, DETECTOR_BYTES)) == 0)
    {
      uchardet_data_end (detector);
      charset = dossier_charset_lookup (uchardet_get_charset (detector));
    }
  uchardet_delete (detector);

  charset = prefer_signs (charset, bytes, n);
  return charset != NULL ? charset : "WINDOWS-1252";
}

/* Seven-bit bytes with these escapes are Japanese, Korean or Chinese mail text, although they are
 * also valid UTF-8. */
static gboolean
has_iso2022_escape (const guint8 *bytes, gsize n)
{
  return bytes != NULL && n > 0 && (memmem (bytes, n, "\x1B$B", 3) != NULL || memmem (bytes, n, "\x1B$@", 3) != NULL || memmem (bytes, n, "\x1B$)", 3) != NULL);
}

static gboolean
is_control (guchar c)
{
  return c < 0x20 && c != '\t' && c != '\n' && c != '\v' && c != '\f' && c != '\r' && c != 0x1B;
}

/* UTF-8 with NUL characters or a few broken bytes in it is still UTF-8 when whole sequences of
 * several bytes outnumber the broken places: other charsets hardly make even one by chance. Wide
 * forms betray themselves by their many control bytes. */
static gboolean
is_nearly_utf8 (const guint8 *bytes, gsize n)
{
  const char *p = (const char *)bytes, *end = p + n;
  gsize       whole = 0, broken = 0, controls = 0;

  while (p < end)
    {
      gunichar c = g_utf8_get_char_validated (p, end - p);

      if ((guchar)*p < 0x80)
        controls += is_control (*p++);
      else if (c == (gunichar)-1 || c == (gunichar)-2)
        {
          broken++;
          p++;
        }
      else
        {
          whole++;
          p = g_utf8_next_char (p);
        }
    }

  return broken * 2 <= whole && controls * 8 < n;
}

static Guess
guess_charset (const guint8 *bytes, gsize n, const char *declared)
{
  Guess       guess = { FORM_UTF8, FALSE, 0, "UTF-8" };
  gboolean    escapes = has_iso2022_escape (bytes, MIN (n, SAMPLE_BYTES));
  const char *known;

  if (guess_by_mark (bytes, n, &guess))
    return guess;
  if (!escapes && g_utf8_validate_len ((const char *)bytes, n, NULL))
    return guess;
  if (!escapes && is_nearly_utf8 (bytes, n))
    return guess;
  if (memchr (bytes, 0, MIN (n, SAMPLE_BYTES)) != NULL && guess_by_nul (bytes, n, &guess))
    return guess;

  known = dossier_charset_lookup (declared);
  return (Guess){ FORM_OTHER, FALSE, 0, known != NULL ? known : detect (bytes, n) };
}

static void
append_broken (DossierDecodedText *out)
{
  g_string_append (out->text, REPLACEMENT);
  out->n_broken++;
}

/* Valid stretches are copied whole. NUL is valid here; tidy() deals with it. */
static void
decode_utf8 (DossierDecodedText *out, const char *p, gsize n)
{
  const char *end = p + n;

  while (p < end)
    {
      const char *stop;

      if (g_utf8_validate_len (p, end - p, &stop))
        stop = end;
      g_string_append_len (out->text, p, stop - p);
      p = stop;
      if (p == end)
        break;
      if (*p == '\0')
        {
          g_string_append_c (out->text, '\0');
          p++;
          continue;
        }

      /* One replacement a broken sequence: the lead byte with what continues it. */
      append_broken (out);
      p++;
      for (guint i = 0; i < 2 && p < end && ((guchar)*p & 0xC0) == 0x80; i++)
        p++;
    }
}

static guint32
read_unit (const guint8 *p, guint width, gboolean big_endian)
{
  guint32 unit = 0;

  for (guint i = 0; i < width; i++)
    unit |= (guint32)p[i] << 8 * (big_endian ? width - 1 - i : i);

  return unit;
}

static void
decode_wide (DossierDecodedText *out, const guint8 *p, gsize n, guint width, gboolean big_endian)
{
  gsize i = 0;

  for (; i + width <= n; i += width)
    {
      guint32 unit = read_unit (p + i, width, big_endian);

      if (width == 2 && (unit & 0xFC00) == 0xD800 && i + 4 <= n)
        {
          guint32 low = read_unit (p + i + 2, 2, big_endian);

          if ((low & 0xFC00) == 0xDC00)
            {
              unit = 0x10000 + ((unit & 0x3FF) << 10) + (low & 0x3FF);
              i += 2;
            }
        }

      if (unit > 0x10FFFF || (unit & 0xFFFFF800) == 0xD800)
        append_broken (out);
      else
        g_string_append_unichar (out->text, unit);
    }

  if (i < n)
    append_broken (out);
}

static gboolean
decode_other (DossierDecodedText *out, const guint8 *bytes, gsize n, GError **error)
{
  iconv_t converter = iconv_open ("UTF-8", out->charset);
  char   *in = (char *)bytes;
  gsize   left = n;
  char    buffer[4096];

  if (converter == (iconv_t)-1)
    {
      g_set_error_literal (error, DOSSIER_DECODER_ERROR, DOSSIER_DECODER_ERROR_CHARSET, out->charset);
      return FALSE;
    }

  while (left > 0)
    {
      char *to = buffer;
      gsize room = sizeof buffer;
      gsize result = iconv (converter, &in, &left, &to, &room);
      int   reason = errno;

      g_string_append_len (out->text, buffer, to - buffer);
      if (result == (gsize)-1 && reason != E2BIG && left > 0)
        {
          append_broken (out);
          in++;
          left--;
        }
    }

  iconv_close (converter);
  return TRUE;
}

/* Text has next to no control characters, and hardly a character that does not decode or that
 * Unicode has not given out. */
static gboolean
is_text (const DossierDecodedText *out)
{
  const char *p = out->text->str;
  const char *end = p + MIN (out->text->len, SAMPLE_BYTES);
  gsize       n = 0, odd = 0;

  for (; p < end; p = g_utf8_next_char (p), n++)
    if ((guchar)*p < 0x80 ? is_control (*p) : !g_unichar_isdefined (g_utf8_get_char (p)))
      odd++;

  return odd * 50 <= n + FREE_ODD * 50 && out->n_broken <= out->text->len / 10 + FREE_ODD;
}

/* Bytes of the line end or NUL at `p`, 0 when there is neither. */
static gsize
special_length (const char *p, const char *end)
{
  if (*p == '\r')
    return p + 1 < end && p[1] == '\n' ? 2 : 1;
  if (*p == '\0' || *p == '\v' || *p == '\f')
    return 1;
  if (end - p >= 2 && p[0] == '\xC2' && p[1] == '\x85')
    return 2;
  if (end - p >= 3 && p[0] == '\xE2' && p[1] == '\x80' && (p[2] == '\xA8' || p[2] == '\xA9'))
    return 3;

  return 0;
}

/* Line ends become "\n", NUL becomes U+FFFD. */
static void
tidy (DossierDecodedText *out)
{
  g_autoptr (GString) old = out->text;
  const char *p = old->str, *end = old->str + old->len, *plain = p;

  out->text = g_string_sized_new (old->len);
  while (p < end)
    {
      gsize length = special_length (p, end);

      if (length == 0)
        {
          p++;
          continue;
        }

      g_string_append_len (out->text, plain, p - plain);
      g_string_append (out->text, *p == '\0' ? REPLACEMENT : "\n");
      out->n_nul += *p == '\0';
      p += length;
      plain = p;
    }
  g_string_append_len (out->text, plain, p - plain);
}

DossierDecodedText *
dossier_text_decode (const guint8 *bytes, gsize n_bytes, const char *declared, GError **error)
{
  g_autoptr (DossierDecodedText) out = g_new0 (DossierDecodedText, 1);
  Guess guess = guess_charset (bytes, n_bytes, declared);

  out->text = g_string_sized_new (n_bytes);
  out->charset = guess.charset;
  bytes += guess.skip;
  n_bytes -= guess.skip;

  if (guess.form == FORM_UTF8)
    decode_utf8 (out, (const char *)bytes, n_bytes);
  else if (guess.form == FORM_UTF16)
    decode_wide (out, bytes, n_bytes, 2, guess.big_endian);
  else if (guess.form == FORM_UTF32)
    decode_wide (out, bytes, n_bytes, 4, guess.big_endian);
  else if (!decode_other (out, bytes, n_bytes, error))
    return NULL;

  if (!is_text (out))
    {
      g_set_error_literal (error, DOSSIER_DECODER_ERROR, DOSSIER_DECODER_ERROR_BINARY, "These bytes are no text.");
      return NULL;
    }

  tidy (out);
  return g_steal_pointer (&out);
}
