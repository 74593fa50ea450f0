/* decode-text.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * decode-text FILE: the file's text as UTF-8 on standard output, the charset it was read as on
 * standard error. Nobody declares a charset. For extract-scores.py; not behind the helper's walls.
 */

#include "config.h"

#include <stdio.h>

#include "import/dossier-text-decoder.h"

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierDecodedText) decoded = NULL;
  g_autofree char *bytes = NULL;
  gsize            n_bytes;

  if (argc != 2 || !g_file_get_contents (argv[1], &bytes, &n_bytes, &error))
    {
      g_printerr ("%s\n", error != NULL ? error->message : "usage: decode-text FILE");
      return 1;
    }

  decoded = dossier_text_decode ((const guint8 *)bytes, n_bytes, NULL, &error);
  if (decoded == NULL)
    {
      g_printerr ("nothing (%s)\n", error->message);
      return 1;
    }

  g_printerr ("%s\n", decoded->charset);
  return fwrite (decoded->text->str, 1, decoded->text->len, stdout) == decoded->text->len ? 0 : 1;
}
