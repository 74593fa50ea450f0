/* dossier-annotation-qdpx.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The selections of a REFI-QDA project with the words they stand for, which are cut from the texts in the archive. By the
 * standard, positions count the code points of these; programs that write CR LF differ in whether that is one or two,
 * so that the names of the selections, which begin with the words, decide.
 */

#include "config.h"

#include "import/dossier-annotation-reader.h"

#include "import/dossier-archive.h"
#include "import/dossier-import-error.h"
#include "import/dossier-qdpx-project.h"
#include "model/dossier-text-map.h"

#include <stdlib.h>
#include <string.h>

#define PROJECT "project.qde"
#define INTERNAL "internal://"
#define OWN_PROGRAM "Dossier"
#define OWN_COLOURS "Dossier colours"
#define OWN_UNDERLINED "Underlined"
#define CONTEXT 48
/* Code points of a name that are compared with the text. */
#define NAME_SAMPLE 16

typedef struct
{
  DossierArchive           *archive;
  const DossierQdpxProject *project;
  GPtrArray                *annotations;
  gboolean                  own; /* Dossier wrote it: each selection is an annotation */

  /* Of the source being read. */
  const DossierQdpxSource *source;
  char                    *text;   /* as it stands in the archive; NULL = unknown */
  char                    *simple; /* with LF only */
  DossierTextMap          *map;    /* of the one that positions count in */
  DossierTextMap          *simple_map;
  char                    *hash; /* of `simple` */
  gboolean                 counts_cr;
} Reader;

/* A text of the archive as UTF-8, without mark of byte order. */
static char *
decode (GBytes *bytes)
{
  gsize       n;
  const char *data = g_bytes_get_data (bytes, &n);
  char       *text = NULL;

  if (n >= 2 && memcmp (data, "\xFF\xFE", 2) == 0)
    text = g_convert (data + 2, n - 2, "UTF-8", "UTF-16LE", NULL, NULL, NULL);
  if (text != NULL)
    return text;
  if (n >= 3 && memcmp (data, "\xEF\xBB\xBF", 3) == 0)
    {
      data += 3;
      n -= 3;
    }

  return g_utf8_make_valid (data, (gssize)n);
}

/* What a path of the project leads to. Names are looked up in the archive; paths out of it lead nowhere. */
static char *
dup_part (Reader *self, const char *path)
{
  static const char *const folders[] = { "sources/", "Sources/", "" };

  if (path == NULL || !g_str_has_prefix (path, INTERNAL))
    return NULL;

  path += strlen (INTERNAL);
  path += *path == '/';
  for (guint i = 0; i < G_N_ELEMENTS (folders); i++)
    {
      g_autofree char *name = g_strconcat (folders[i], path, NULL);
      g_autoptr (GBytes) bytes = dossier_archive_has (self->archive, name) ? dossier_archive_read (self->archive, name, NULL) : NULL;

      if (bytes != NULL)
        return decode (bytes);
    }

  return NULL;
}

static char *
dup_without_cr (const char *text)
{
  GString *simple = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p++)
    if (*p != '\r')
      g_string_append_c (simple, *p);
    else if (p[1] != '\n')
      g_string_append_c (simple, '\n');

  return g_string_free (simple, FALSE);
}

/* How many selections have a name that begins as their words do, counted in `map`. */
static guint
count_fitting (const DossierQdpxSource *source, const DossierTextMap *map)
{
  guint n = 0;

  for (guint i = 0; i < source->selections->len; i++)
    {
      const DossierQdpxSelection *selection = source->selections->pdata[i];
      glong                       length = selection->name != NULL ? MIN (g_utf8_strlen (selection->name, -1), NAME_SAMPLE) : 0;
      g_autofree char            *words = selection->start >= 0 ? dossier_text_map_slice (map, selection->start, selection->start + length) : NULL;

      n += length > 0 && words != NULL && strncmp (words, selection->name, strlen (words)) == 0;
    }

  return n;
}

static void
open_text (Reader *self, const DossierQdpxSource *source)
{
  self->source = source;
  self->text = source->text != NULL ? g_strdup (source->text) : dup_part (self, source->path);
  if (self->text == NULL)
    return;

  self->simple = dup_without_cr (self->text);
  self->map = dossier_text_map_new (self->text, strlen (self->text));
  self->simple_map = dossier_text_map_new (self->simple, strlen (self->simple));
  self->hash = g_compute_checksum_for_string (G_CHECKSUM_SHA256, self->simple, -1);
  self->counts_cr = strchr (self->text, '\r') != NULL && count_fitting (source, self->map) >= count_fitting (source, self->simple_map);
}

static void
close_text (Reader *self)
{
  g_clear_pointer (&self->map, dossier_text_map_free);
  g_clear_pointer (&self->simple_map, dossier_text_map_free);
  g_clear_pointer (&self->text, g_free);
  g_clear_pointer (&self->simple, g_free);
  g_clear_pointer (&self->hash, g_free);
}

/* A position of the project in the text with LF only. */
static gint64
to_simple (Reader *self, gint64 position)
{
  gsize byte, n = 0;

  if (!self->counts_cr)
    return position;

  byte = dossier_text_map_to_byte (self->map, position);
  for (gsize i = 0; i < byte; i++)
    n += self->text[i] == '\r' && self->text[i + 1] == '\n';

  return position - (gint64)n;
}

static void
fill_words (Reader *self, const DossierQdpxSelection *selection, DossierForeignAnnotation *annotation)
{
  gint64 start, end, n;

  if (self->text == NULL || selection->start < 0 || selection->end <= selection->start)
    {
      annotation->exact = g_strdup (selection->name);
      return;
    }

  start = to_simple (self, selection->start);
  end = to_simple (self, selection->end);
  n = (gint64)dossier_text_map_get_n_chars (self->simple_map);
  annotation->start = MIN (start, n);
  annotation->end = MIN (end, n);
  annotation->exact = dossier_text_map_slice (self->simple_map, annotation->start, annotation->end);
  annotation->prefix = dossier_text_map_slice (self->simple_map, MAX (annotation->start - CONTEXT, 0), annotation->start);
  annotation->suffix = dossier_text_map_slice (self->simple_map, annotation->end, annotation->end + CONTEXT);
}

/* The colour that is nearest to "#rrggbb", or -1. */
static gint
find_colour (const char *code)
{
  static const guint32 known[DOSSIER_N_COLOURS] = { 0xf9f06b, 0xffbe6f, 0xf66151, 0xf4a6cf, 0xc061cb, 0x99c1f1, 0x8ff0a4, 0xc0bfbc };
  guint32              value;
  gint                 best = -1, least = G_MAXINT;

  if (code == NULL || code[0] != '#' || strlen (code) != 7 || strspn (code + 1, "0123456789abcdefABCDEF") != 6)
    return -1;

  value = (guint32)strtoul (code + 1, NULL, 16);
  for (gint i = 0; i < DOSSIER_N_COLOURS; i++)
    {
      gint distance = 0;

      for (guint shift = 0; shift <= 16; shift += 8)
        {
          gint difference = (gint)(value >> shift & 0xff) - (gint)(known[i] >> shift & 0xff);

          distance += difference * difference;
        }
      if (distance < least)
        {
          least = distance;
          best = i;
        }
    }

  return best;
}

static void
take_own_colour (const DossierQdpxCode *code, DossierForeignAnnotation *annotation)
{
  DossierColour colour;

  if (g_str_equal (code->name, OWN_UNDERLINED))
    annotation->underline = TRUE;
  else if (dossier_colour_from_string (code->name, &colour))
    annotation->colour = colour;
}

/* Codes are tags; the colour is that of Dossier's own code for it, or else that of the first code that has one. */
static void
fill_codes (Reader *self, const DossierQdpxSelection *selection, DossierForeignAnnotation *annotation)
{
  GPtrArray *tags = g_ptr_array_new ();
  gint       seen = -1;

  for (guint i = 0; i < selection->codes->len; i++)
    {
      const DossierQdpxCode *code = g_hash_table_lookup (self->project->codes, selection->codes->pdata[i]);

      if (code == NULL || code->name == NULL)
        continue;
      if (g_strcmp0 (code->category, OWN_COLOURS) == 0)
        take_own_colour (code, annotation);
      else
        g_ptr_array_add (tags, g_strdup (code->name));
      if (seen < 0)
        seen = find_colour (code->colour);
    }
  if (annotation->colour < 0)
    annotation->colour = seen;
  g_ptr_array_add (tags, NULL);
  g_strfreev (annotation->tags);
  annotation->tags = (char **)g_ptr_array_free (tags, FALSE);
}

static void
fill_note (Reader *self, const DossierQdpxSelection *selection, const char *extra, DossierForeignAnnotation *annotation)
{
  g_autoptr (GString) note = g_string_new (selection->description);

  for (guint i = 0; i < selection->notes->len; i++)
    {
      const DossierQdpxSource *source = g_hash_table_lookup (self->project->notes, selection->notes->pdata[i]);
      g_autofree char         *text = source == NULL ? NULL : source->text != NULL ? g_strdup (source->text)
                                                                                   : dup_part (self, source->path);

      if (text != NULL)
        g_string_append_printf (note, "%s%s", note->len > 0 ? "\n\n" : "", text);
    }
  if (extra != NULL)
    g_string_append_printf (note, "%s%s", note->len > 0 ? "\n\n" : "", extra);
  annotation->note = g_strdup (note->str);
}

/* Other programs write one selection for each code: they are one annotation. */
static gboolean
merge (DossierForeignAnnotation *into, DossierForeignAnnotation *next)
{
  g_autoptr (GPtrArray) tags = NULL;

  if (into->start < 0 || into->start != next->start || into->end != next->end || g_strcmp0 (into->hash, next->hash) != 0 || g_strcmp0 (into->title, next->title) != 0 ||
      (into->note != NULL && next->note != NULL && !g_str_equal (into->note, next->note)))
    return FALSE;

  tags = g_ptr_array_new ();
  for (guint i = 0; into->tags[i] != NULL; i++)
    g_ptr_array_add (tags, into->tags[i]);
  for (guint i = 0; next->tags[i] != NULL; i++)
    g_ptr_array_add (tags, next->tags[i]);
  g_free (into->tags);
  g_free (next->tags);
  g_ptr_array_add (tags, NULL);
  into->tags = (char **)g_ptr_array_steal (tags, NULL);
  next->tags = g_new0 (char *, 1);
  if (into->note == NULL)
    into->note = g_steal_pointer (&next->note);
  into->underline |= next->underline;
  if (next->colour >= 0 && into->colour < 0)
    into->colour = next->colour;
  dossier_foreign_annotation_settle (into, NULL);
  return TRUE;
}

static void
read_selection (Reader *self, const DossierQdpxSelection *selection, const char *extra_note)
{
  DossierForeignAnnotation *annotation = dossier_foreign_annotation_new ();

  annotation->title = g_strdup (self->source->name);
  annotation->address = g_strdup (self->source->address);
  annotation->hash = g_strdup (self->hash);
  annotation->created = g_strdup (selection->created);
  annotation->modified = g_strdup (selection->modified != NULL ? selection->modified : selection->created);
  fill_words (self, selection, annotation);
  fill_codes (self, selection, annotation);
  fill_note (self, selection, extra_note, annotation);
  dossier_foreign_annotation_settle (annotation, selection->guid);

  for (guint i = self->annotations->len; !self->own && i > 0 && i + 64 > self->annotations->len; i--)
    if (merge (self->annotations->pdata[i - 1], annotation))
      {
        dossier_foreign_annotation_free (annotation);
        return;
      }
  dossier_annotations_take (self->annotations, annotation, selection->guid);
}

static void
read_source (Reader *self, const DossierQdpxSource *source)
{
  open_text (self, source);
  for (guint i = 0; i < source->selections->len; i++)
    read_selection (self, source->selections->pdata[i], NULL);

  /* Notes that say themselves which words of the source they are on. */
  for (guint i = 0; i < source->notes->len; i++)
    {
      const DossierQdpxSource *note = g_hash_table_lookup (self->project->notes, source->notes->pdata[i]);
      g_autofree char         *words = note == NULL ? NULL : note->text != NULL ? g_strdup (note->text)
                                                                                : dup_part (self, note->path);

      for (guint s = 0; note != NULL && s < note->selections->len; s++)
        read_selection (self, note->selections->pdata[s], words);
    }
  close_text (self);
}

gboolean
dossier_annotations_read_qdpx (const guint8 *bytes, gsize n_bytes, GPtrArray *into, GError **error)
{
  g_autoptr (DossierArchive) archive = dossier_archive_open (bytes, n_bytes, error);
  g_autoptr (DossierQdpxProject) project = NULL;
  g_autoptr (GBytes) part = NULL;
  Reader reader = { .archive = archive, .annotations = into };

  if (archive == NULL)
    return FALSE;
  if (!dossier_archive_has (archive, PROJECT))
    {
      g_set_error_literal (error, DOSSIER_IMPORT_ERROR, DOSSIER_IMPORT_ERROR_UNKNOWN_TYPE, "This archive is no REFI-QDA project: it has no part “" PROJECT "”. Export the project as QDPX.");
      return FALSE;
    }

  part = dossier_archive_read (archive, PROJECT, error);
  project = part != NULL ? dossier_qdpx_project_read (part, error) : NULL;
  if (project == NULL)
    return FALSE;

  reader.project = project;
  reader.own = project->origin != NULL && g_str_has_prefix (project->origin, OWN_PROGRAM);
  for (guint i = 0; i < project->sources->len; i++)
    read_source (&reader, project->sources->pdata[i]);
  return TRUE;
}
