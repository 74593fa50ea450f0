/* dossier-annotation-frame.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "import/dossier-annotation-frame.h"

#include "import/dossier-extract-frame.h"

#include <string.h>

/* Id, address, title, hash, exact, prefix, suffix, start, end, in UTF-16, note, tags, colour, underline, created, modified. */
#define ONE_TYPE "(smsmsmsmsmsmsxxbmsasibmsms)"

GBytes *
dossier_annotation_frame_pack (GPtrArray *annotations)
{
  GVariantBuilder builder;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a" ONE_TYPE));
  for (guint i = 0; i < annotations->len; i++)
    {
      const DossierForeignAnnotation *one = annotations->pdata[i];

      g_variant_builder_add (&builder, "(smsmsmsmsmsmsxxbms^asibmsms)", one->id, one->address, one->title, one->hash, one->exact, one->prefix, one->suffix,
                             one->start, one->end, one->utf16, one->note, one->tags, one->colour, one->underline, one->created, one->modified);
    }

  return dossier_frame_pack_other (DOSSIER_FRAME_ANNOTATIONS, g_variant_builder_end (&builder));
}

/* The store keeps them beside each other with this byte between. */
static gboolean
are_names (char **tags)
{
  for (; *tags != NULL; tags++)
    if (**tags == '\0' || strchr (*tags, '\x1f') != NULL)
      return FALSE;

  return TRUE;
}

static gboolean
is_sound (const DossierForeignAnnotation *one)
{
  gboolean placed = one->start >= 0 && one->end >= one->start && one->end <= G_MAXINT32;

  return g_uuid_string_is_valid (one->id) && are_names (one->tags) && one->colour >= -1 && one->colour < DOSSIER_N_COLOURS && (placed || (one->start == -1 && one->end == -1));
}

GPtrArray *
dossier_annotation_frame_unpack (GBytes *payload, GError **error)
{
  g_autoptr (GVariant) value = dossier_frame_unpack_other (payload, DOSSIER_FRAME_ANNOTATIONS, G_VARIANT_TYPE ("a" ONE_TYPE), error);
  g_autoptr (GPtrArray) annotations = dossier_foreign_annotations_new ();
  gsize n = value != NULL ? g_variant_n_children (value) : 0;

  if (value == NULL)
    return NULL;

  for (gsize i = 0; i < n && n <= DOSSIER_FOREIGN_MAX_ANNOTATIONS; i++)
    {
      DossierForeignAnnotation *one = g_new0 (DossierForeignAnnotation, 1);

      g_variant_get_child (value, i, "(smsmsmsmsmsmsxxbms^asibmsms)", &one->id, &one->address, &one->title, &one->hash, &one->exact, &one->prefix, &one->suffix,
                           &one->start, &one->end, &one->utf16, &one->note, &one->tags, &one->colour, &one->underline, &one->created, &one->modified);
      g_ptr_array_add (annotations, one);
      if (!is_sound (one))
        break;
    }
  if (annotations->len == n && (n == 0 || is_sound (annotations->pdata[n - 1])))
    return g_steal_pointer (&annotations);

  dossier_frame_set_garbled (error);
  return NULL;
}
