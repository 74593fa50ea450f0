/* dossier-reviewer.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An annotation that is there already is known by its id; other programs give new ones, so that the same words at the same
 * place with the same note and tags are the same annotation too.
 */

#include "config.h"

#include "library/dossier-reviewer.h"

#include "library/dossier-anchoring.h"
#include "library/dossier-document-finder.h"
#include "store/dossier-store-annotations.h"
#include "store/dossier-store-documents.h"

#include <string.h>

/* What the library has of a document. */
typedef struct
{
  DossierDocument   *document;
  GPtrArray         *annotations; /* DossierAnnotation */
  DossierAnchorText *text;        /* made when it is needed */
  GArray            *wide;        /* guint32: characters that are two UTF-16 units; likewise */
} Known;

/* Where an annotation was found. */
typedef struct
{
  Known        *known; /* NULL: in no document */
  DossierAnchor anchor;
} Found;

struct _DossierReviewer
{
  GPtrArray  *foreign;    /* borrowed */
  GPtrArray  *candidates; /* GArray of gint64, beside each of `foreign` */
  GArray     *by_title;   /* gboolean, likewise */
  GArray     *found;      /* Found, likewise */
  GPtrArray  *existing;   /* DossierAnnotation with the same id or NULL, likewise */
  GHashTable *documents;  /* gint64 → Known */
  GPtrArray  *orphans;    /* DossierAnnotation */
};

static void
known_free (gpointer data)
{
  Known *self = data;

  g_object_unref (self->document);
  g_ptr_array_unref (self->annotations);
  dossier_anchor_text_free (self->text);
  g_clear_pointer (&self->wide, g_array_unref);
  g_free (self);
}

DossierReviewer *
dossier_reviewer_new (GPtrArray *foreign)
{
  DossierReviewer *self = g_new0 (DossierReviewer, 1);

  self->foreign = foreign;
  self->candidates = g_ptr_array_new_with_free_func ((GDestroyNotify)g_array_unref);
  self->by_title = g_array_new (FALSE, FALSE, sizeof (gboolean));
  self->found = g_array_new (FALSE, FALSE, sizeof (Found));
  self->existing = dossier_list_items_new ();
  self->documents = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, known_free);
  return self;
}

void
dossier_reviewer_free (DossierReviewer *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->candidates);
  g_array_unref (self->by_title);
  g_array_unref (self->found);
  g_ptr_array_unref (self->existing);
  g_hash_table_unref (self->documents);
  g_clear_pointer (&self->orphans, g_ptr_array_unref);
  g_free (self);
}

static gboolean
load_document (DossierReviewer *self, DossierConnection *connection, gint64 id, GError **error)
{
  g_autoptr (DossierDocument) document = NULL;
  g_autoptr (GPtrArray) annotations = NULL;
  Known *known;

  if (g_hash_table_contains (self->documents, &id))
    return TRUE;

  document = dossier_store_load_document (connection, id, NULL, error);
  annotations = document != NULL ? dossier_store_load_annotations (connection, id, error) : NULL;
  if (annotations == NULL)
    return FALSE;

  known = g_new0 (Known, 1);
  known->document = g_steal_pointer (&document);
  known->annotations = g_steal_pointer (&annotations);
  g_hash_table_insert (self->documents, g_memdup2 (&id, sizeof id), known);
  return TRUE;
}

/* The one that is there under the same id, with its document. */
static gboolean
load_existing (DossierReviewer *self, DossierConnection *connection, const char *id, GError **error)
{
  g_autoptr (GError) local = NULL;
  DossierAnnotation *existing = dossier_store_load_annotation (connection, id, &local);

  g_ptr_array_add (self->existing, existing);
  if (local != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }

  return existing == NULL || dossier_annotation_get_document (existing) == 0 || load_document (self, connection, dossier_annotation_get_document (existing), error);
}

gpointer
dossier_reviewer_gather (DossierConnection *connection, gpointer reviewer, GCancellable *cancellable, GError **error)
{
  DossierReviewer *self = reviewer;
  g_autoptr (GArray) identities = dossier_store_list_identities (connection, error);
  g_autoptr (DossierDocumentFinder) finder = NULL;

  if (identities == NULL)
    return NULL;

  finder = dossier_document_finder_new (identities);
  for (guint i = 0; i < self->foreign->len; i++)
    {
      const DossierForeignAnnotation *one = self->foreign->pdata[i];
      gboolean                        by_title;
      GArray                         *candidates = dossier_document_finder_find (finder, one, &by_title);

      g_ptr_array_add (self->candidates, candidates);
      g_array_append_val (self->by_title, by_title);
      if (!load_existing (self, connection, one->id, error))
        return NULL;
      for (guint c = 0; c < candidates->len; c++)
        if (!load_document (self, connection, g_array_index (candidates, gint64, c), error))
          return NULL;
    }
  self->orphans = dossier_store_load_orphans (connection, error);

  return GINT_TO_POINTER (self->orphans != NULL);
}

static GArray *
list_wide (DossierDocument *document)
{
  GArray *wide = g_array_new (FALSE, FALSE, sizeof (guint32));
  guint32 at = 0;

  for (const char *p = dossier_document_get_text (document); *p != '\0'; p = g_utf8_next_char (p), at++)
    if (g_utf8_get_char (p) > 0xFFFF)
      g_array_append_val (wide, at);

  return wide;
}

/* UTF-16 units to code points. */
static gint64
to_chars (Known *known, gint64 units)
{
  guint32 before = 0;

  if (known->wide == NULL)
    known->wide = list_wide (known->document);
  while (before < known->wide->len && (gint64)g_array_index (known->wide, guint32, before) + before < units)
    before++;

  return units - before;
}

/* In the very text that its offsets are from nothing has to be looked for. */
static gboolean
stands_there (DossierDocument *document, const DossierForeignAnnotation *one, gint64 start, gint64 end)
{
  g_autofree char *words = NULL;

  if (start < 0 || end <= start || end > (gint64)dossier_document_get_n_chars (document) || g_strcmp0 (one->hash, dossier_document_get_hash (document)) != 0)
    return FALSE;

  words = dossier_document_dup_words (document, start, end);
  return g_strcmp0 (words, one->exact) == 0;
}

static DossierAnchor
anchor_in (Known *known, const DossierForeignAnnotation *one)
{
  gboolean           convert = one->utf16 && one->start >= 0;
  gint64             start = convert ? to_chars (known, one->start) : one->start;
  gint64             end = convert ? to_chars (known, one->end) : one->end;
  DossierAnchorQuote quote = { one->exact, one->prefix, one->suffix, start };
  DossierAnchor      anchor;

  if (one->exact != NULL && stands_there (known->document, one, start, end))
    return (DossierAnchor){ DOSSIER_ANCHOR_EXACT, (guint32)start, (guint32)end };

  if (known->text == NULL)
    known->text = dossier_anchor_text_new (dossier_document_get_text (known->document));
  anchor = dossier_anchor_text_find (known->text, &quote);
  /* It is the same text, the file only did not say where. */
  if (anchor.state == DOSSIER_ANCHOR_MOVED && g_strcmp0 (one->hash, dossier_document_get_hash (known->document)) == 0)
    anchor.state = DOSSIER_ANCHOR_EXACT;
  return anchor;
}

/* The first of the documents in which it is found best. */
static Found
find (DossierReviewer *self, guint i)
{
  GArray *candidates = self->candidates->pdata[i];
  Found   best = { .anchor.state = DOSSIER_ANCHOR_LOST };

  for (guint c = 0; c < candidates->len && (best.known == NULL || best.anchor.state != DOSSIER_ANCHOR_EXACT); c++)
    {
      Known        *known = g_hash_table_lookup (self->documents, &g_array_index (candidates, gint64, c));
      DossierAnchor anchor = anchor_in (known, self->foreign->pdata[i]);

      if (best.known == NULL || anchor.state < best.anchor.state)
        best = (Found){ known, anchor };
    }

  return best;
}

/* Names the document in the file. */
static char *
dup_origin (const DossierForeignAnnotation *one)
{
  return g_strdup_printf ("%s\n%s\n%s", one->address != NULL ? one->address : "", one->hash != NULL ? one->hash : "", one->title != NULL ? one->title : "");
}

/* A title alone proves nothing, unless words of one of the annotations that the file has of this document stand there. */
static void
doubt_titles (DossierReviewer *self)
{
  g_autoptr (GHashTable) proved = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < self->foreign->len; i++)
    if (g_array_index (self->by_title, gboolean, i) && g_array_index (self->found, Found, i).anchor.state < DOSSIER_ANCHOR_CHANGED)
      g_hash_table_add (proved, dup_origin (self->foreign->pdata[i]));
  for (guint i = 0; i < self->foreign->len; i++)
    {
      g_autofree char *origin = dup_origin (self->foreign->pdata[i]);

      if (g_array_index (self->by_title, gboolean, i) && !g_hash_table_contains (proved, origin))
        g_array_index (self->found, Found, i) = (Found){ .anchor.state = DOSSIER_ANCHOR_LOST };
    }
}

/* Whether it stands in the text that its document has now. */
static gboolean
is_anchored (DossierReviewer *self, DossierAnnotation *annotation)
{
  gint64       id = dossier_annotation_get_document (annotation);
  const Known *known = id != 0 ? g_hash_table_lookup (self->documents, &id) : NULL;

  return known != NULL && g_strcmp0 (dossier_annotation_get_hash (annotation), dossier_document_get_hash (known->document)) == 0;
}

static gboolean
has_same_marks (DossierAnnotation *annotation, const DossierForeignAnnotation *one)
{
  gboolean same_colour = one->colour < 0 || (one->colour == (gint)dossier_annotation_get_colour (annotation) && one->underline == dossier_annotation_get_underline (annotation));

  return same_colour && g_strcmp0 (dossier_annotation_get_note (annotation), one->note) == 0 &&
         g_strv_equal (dossier_annotation_get_tags (annotation), (const char *const *)one->tags);
}

/* The same annotation under another id, or NULL. */
static DossierAnnotation *
find_same (DossierReviewer *self, const Found *found, const DossierForeignAnnotation *one)
{
  GPtrArray *annotations = found->known != NULL ? found->known->annotations : self->orphans;
  gboolean   lost = found->anchor.state == DOSSIER_ANCHOR_LOST;

  for (guint i = 0; i < annotations->len; i++)
    {
      DossierAnnotation *annotation = annotations->pdata[i];
      gboolean           same_place = lost ? g_strcmp0 (dossier_annotation_get_exact (annotation), one->exact != NULL ? one->exact : "") == 0
                                           : dossier_annotation_get_start (annotation) == found->anchor.start && dossier_annotation_get_end (annotation) == found->anchor.end;

      if (same_place && is_anchored (self, annotation) == !lost && has_same_marks (annotation, one))
        return annotation;
    }

  return NULL;
}

/* Offsets of a lost one are those of the file; the hash says that they are not of the document's text. */
static void
fill_lost (DossierAnnotationFields *fields, const Found *found, const DossierForeignAnnotation *one)
{
  gboolean own_text = found->known != NULL && g_strcmp0 (one->hash, dossier_document_get_hash (found->known->document)) == 0;

  fields->hash = one->hash != NULL && !own_text ? one->hash : "";
  fields->start = one->utf16 ? 0 : MAX (one->start, 0);
  fields->end = one->utf16 ? 0 : MAX (one->end, 0);
  fields->exact = one->exact != NULL ? one->exact : "";
  fields->prefix = one->prefix != NULL ? one->prefix : "";
  fields->suffix = one->suffix != NULL ? one->suffix : "";
  if (found->known != NULL)
    return;

  fields->address = one->address;
  fields->document_title = one->title;
}

/* `existing` gives what the file does not know of; it may be NULL. */
static DossierAnnotation *
make_annotation (const Found *found, const DossierForeignAnnotation *one, DossierAnnotation *existing)
{
  g_autoptr (DossierAnnotation) place = NULL;
  gboolean                has_colour = one->colour >= 0 || existing == NULL;
  DossierAnnotationFields fields = {
    .id = one->id,
    .document = found->known != NULL ? dossier_document_get_id (found->known->document) : 0,
    .colour = has_colour ? (DossierColour)MAX (one->colour, DOSSIER_COLOUR_YELLOW) : dossier_annotation_get_colour (existing),
    .underline = has_colour ? one->underline : dossier_annotation_get_underline (existing),
    .note = one->note,
    .tags = (const char *const *)one->tags,
    .created = one->created,
    .modified = one->modified,
  };

  if (found->anchor.state == DOSSIER_ANCHOR_LOST)
    fill_lost (&fields, found, one);
  else
    {
      place = dossier_annotation_new_for_passage (found->known->document, found->anchor.start, found->anchor.end, fields.colour);
      fields.document_title = dossier_annotation_get_document_title (place);
      fields.hash = dossier_annotation_get_hash (place);
      fields.start = found->anchor.start;
      fields.end = found->anchor.end;
      fields.exact = dossier_annotation_get_exact (place);
      fields.prefix = dossier_annotation_get_prefix (place);
      fields.suffix = dossier_annotation_get_suffix (place);
    }

  return dossier_annotation_new (&fields);
}

/* The one that is there with the marks of the file. */
static DossierAnnotation *
make_update (DossierAnnotation *existing, const DossierForeignAnnotation *one)
{
  gboolean has_colour = one->colour >= 0;

  return dossier_annotation_new (&(DossierAnnotationFields){
    .id = one->id,
    .document = dossier_annotation_get_document (existing),
    .document_title = dossier_annotation_get_document_title (existing),
    .address = dossier_annotation_get_address (existing),
    .hash = dossier_annotation_get_hash (existing),
    .start = dossier_annotation_get_start (existing),
    .end = dossier_annotation_get_end (existing),
    .exact = dossier_annotation_get_exact (existing),
    .prefix = dossier_annotation_get_prefix (existing),
    .suffix = dossier_annotation_get_suffix (existing),
    .colour = has_colour ? (DossierColour)one->colour : dossier_annotation_get_colour (existing),
    .underline = has_colour ? one->underline : dossier_annotation_get_underline (existing),
    .note = one->note,
    .tags = (const char *const *)one->tags,
    .created = dossier_annotation_get_created (existing),
    .modified = one->modified,
  });
}

static gboolean
is_newer (const char *one, const char *other)
{
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  g_autoptr (GDateTime) first = one != NULL ? g_date_time_new_from_iso8601 (one, utc) : NULL;
  g_autoptr (GDateTime) second = other != NULL ? g_date_time_new_from_iso8601 (other, utc) : NULL;

  return first != NULL && second != NULL && g_date_time_compare (first, second) > 0;
}

static DossierReviewOutcome
outcome_of (const Found *found)
{
  static const DossierReviewOutcome outcomes[] = {
    [DOSSIER_ANCHOR_EXACT] = DOSSIER_REVIEW_EXACT,
    [DOSSIER_ANCHOR_MOVED] = DOSSIER_REVIEW_MOVED,
    [DOSSIER_ANCHOR_CHANGED] = DOSSIER_REVIEW_CHANGED,
    [DOSSIER_ANCHOR_LOST] = DOSSIER_REVIEW_LOST,
  };

  return found->known != NULL ? outcomes[found->anchor.state] : DOSSIER_REVIEW_HOMELESS;
}

static void
judge_existing (DossierReviewer *self, DossierAnnotationReview *review, const Found *found, const DossierForeignAnnotation *one, DossierAnnotation *existing)
{
  g_autoptr (DossierAnnotation) annotation = NULL;

  if (found->anchor.state != DOSSIER_ANCHOR_LOST && !is_anchored (self, existing))
    {
      annotation = make_annotation (found, one, existing);
      dossier_annotation_review_add (review, outcome_of (found), annotation, one->exact);
    }
  else if (!has_same_marks (existing, one) && is_newer (one->modified, dossier_annotation_get_modified (existing)))
    {
      annotation = make_update (existing, one);
      dossier_annotation_review_add (review, DOSSIER_REVIEW_UPDATED, annotation, one->exact);
    }
  else
    dossier_annotation_review_add (review, DOSSIER_REVIEW_KNOWN, existing, one->exact);
}

static void
judge_one (DossierReviewer *self, DossierAnnotationReview *review, GHashTable *seen, guint i)
{
  const DossierForeignAnnotation *one = self->foreign->pdata[i];
  DossierAnnotation              *existing = self->existing->pdata[i], *same = g_hash_table_lookup (seen, one->id);
  Found                           found = g_array_index (self->found, Found, i);
  g_autoptr (DossierAnnotation) annotation = NULL;

  if (one->exact == NULL && one->note == NULL && one->tags[0] == NULL)
    dossier_annotation_review_add (review, DOSSIER_REVIEW_EMPTY, NULL, NULL);
  else if (same != NULL)
    dossier_annotation_review_add (review, DOSSIER_REVIEW_KNOWN, same, one->exact);
  else if (existing != NULL)
    judge_existing (self, review, &found, one, existing);
  else if ((same = find_same (self, &found, one)) != NULL)
    dossier_annotation_review_add (review, DOSSIER_REVIEW_KNOWN, same, one->exact);
  else
    {
      annotation = make_annotation (&found, one, NULL);
      dossier_annotation_review_add (review, outcome_of (&found), annotation, one->exact);
      g_hash_table_insert (seen, one->id, g_steal_pointer (&annotation));
    }
}

DossierAnnotationReview *
dossier_reviewer_judge (DossierReviewer *self, GCancellable *cancellable, GError **error)
{
  g_autoptr (DossierAnnotationReview) review = dossier_annotation_review_new ();
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_object_unref);

  for (guint i = 0; i < self->foreign->len; i++)
    {
      Found found;

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return NULL;
      found = find (self, i);
      g_array_append_val (self->found, found);
    }
  doubt_titles (self);
  for (guint i = 0; i < self->foreign->len; i++)
    judge_one (self, review, seen, i);

  return g_steal_pointer (&review);
}
