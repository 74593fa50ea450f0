/* fuzz-annotations.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Any bytes as a file of annotations: as they are (JSON, an archive), and as the project and a text of a QDPX archive. What
 * comes of it is packed, and the application would take it.
 */

#include "config.h"

#include "fuzz-check.h"
#include "import/dossier-annotation-frame.h"
#include "import/dossier-annotation-reader.h"

int LLVMFuzzerTestOneInput (const guint8 *bytes, gsize n_bytes);

static void
check (const guint8 *bytes, gsize n_bytes)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) annotations = dossier_annotations_read (bytes, n_bytes, &error);
  g_autoptr (GBytes) payload = NULL;
  g_autoptr (GPtrArray) back = NULL;

  if (annotations == NULL)
    {
      g_assert_nonnull (error);
      return;
    }

  payload = dossier_annotation_frame_pack (annotations);
  back = dossier_annotation_frame_unpack (payload, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (back->len, ==, annotations->len);
}

int
LLVMFuzzerTestOneInput (const guint8 *bytes, gsize n_bytes)
{
  static const char *const names[] = { "project.qde", "sources/a.txt", NULL };
  g_autoptr (GBytes) package = NULL;

  check (bytes, n_bytes);
  package = fuzz_check_package (names, bytes, n_bytes);
  if (package != NULL)
    check (g_bytes_get_data (package, NULL), g_bytes_get_size (package));

  return 0;
}
