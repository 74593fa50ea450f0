/* dossier-store-assessments.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "store/dossier-store-assessments.h"

#include <string.h>

#include "model/dossier-iso-date.h"
#include "store/dossier-connection.h"
#include "store/dossier-store-digests.h"
#include "store/dossier-store-documents.h"

#define COLUMNS                                                                                                            \
  "a.id, a.document, a.hash, a.start, a.\"end\", a.exact, a.actor, a.actor_country, a.action, a.beneficiary, a.condition," \
  " a.deadline, a.due, a.modality, a.negative, a.theme, a.outcome, a.note, a.date, a.created, a.modified"
#define MOST 0.5 /* of two spans together that they must share to be of the same commitment */
#define SAME 3.0 /* the fit of an unchanged commitment */

/* A commitment of the index while assessments are looking for theirs. */
typedef struct
{
  gint64   number;
  guint32  start;
  guint32  end;
  char    *actor;
  char    *action;
  gboolean taken;
} Place;

static void
place_clear (gpointer data)
{
  Place *self = data;

  g_free (self->actor);
  g_free (self->action);
}

static gboolean
write_assessment (DossierConnection *connection, DossierAssessment *assessment, GError **error)
{
  const DossierCommitment *commitment = dossier_assessment_get_commitment (assessment);

  return dossier_connection_run (connection, error,
                                 "INSERT INTO assessments (id, document, hash, start, \"end\", exact, actor, actor_country, action, beneficiary, condition,"
                                 " deadline, due, modality, negative, theme, outcome, note, date, created, modified)"
                                 " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                                 " ON CONFLICT (id) DO UPDATE SET outcome=excluded.outcome, note=excluded.note, date=excluded.date,"
                                 " modified=excluded.modified, deleted=NULL",
                                 "sisiisssssssssissssss",
                                 dossier_assessment_get_id (assessment), dossier_assessment_get_document (assessment), dossier_assessment_get_hash (assessment),
                                 (gint64)commitment->start, (gint64)commitment->end, dossier_assessment_get_exact (assessment),
                                 commitment->actor, commitment->actor_country[0] != '\0' ? commitment->actor_country : NULL,
                                 commitment->action, commitment->beneficiary, commitment->condition, commitment->deadline, commitment->due,
                                 commitment->modality, (gint64)commitment->negative, commitment->theme,
                                 dossier_outcome_to_string (dossier_assessment_get_outcome (assessment)), dossier_assessment_get_note (assessment),
                                 dossier_assessment_get_date (assessment), dossier_assessment_get_created (assessment),
                                 dossier_assessment_get_modified (assessment));
}

gboolean
dossier_store_put_assessment (DossierConnection *connection, DossierAssessment *assessment, GError **error)
{
  return write_assessment (connection, assessment, error) &&
         dossier_store_link_assessments (connection, dossier_assessment_get_document (assessment), error);
}

gboolean
dossier_store_delete_assessment (DossierConnection *connection, const char *id, GError **error)
{
  g_autoptr (DossierAssessment) assessment = NULL;
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *time = g_date_time_format (now, "%Y-%m-%dT%H:%M:%SZ");
  g_autoptr (GError) local = NULL;

  assessment = dossier_store_load_assessment (connection, id, &local);
  if (assessment != NULL)
    return dossier_connection_run (connection, error, "UPDATE assessments SET deleted=? WHERE id=?", "ss", time, id) &&
           dossier_store_link_assessments (connection, dossier_assessment_get_document (assessment), error);

  if (local == NULL)
    g_set_error_literal (&local, DOSSIER_STORE_ERROR, DOSSIER_STORE_ERROR_NOT_FOUND, "This mark was removed already.");
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

static DossierAssessment *
assessment_from_row (DossierStatement *statement)
{
  DossierCommitment       commitment = { .actor_entity = -1, .quotation = -1 };
  DossierAssessmentFields fields = { .id = dossier_column_text (statement, 0), .commitment = &commitment };

  fields.document = dossier_column_int (statement, 1);
  fields.hash = dossier_column_text (statement, 2);
  commitment.start = dossier_column_int (statement, 3);
  commitment.end = dossier_column_int (statement, 4);
  fields.exact = dossier_column_text (statement, 5);
  commitment.actor = (char *)dossier_column_text (statement, 6);
  if (dossier_column_text (statement, 7) != NULL)
    g_strlcpy (commitment.actor_country, dossier_column_text (statement, 7), sizeof commitment.actor_country);
  commitment.action = (char *)dossier_column_text (statement, 8);
  commitment.beneficiary = (char *)dossier_column_text (statement, 9);
  commitment.condition = (char *)dossier_column_text (statement, 10);
  commitment.deadline = (char *)dossier_column_text (statement, 11);
  commitment.due = (char *)dossier_column_text (statement, 12);
  commitment.modality = g_intern_string (dossier_column_text (statement, 13));
  commitment.negative = dossier_column_int (statement, 14) != 0;
  commitment.theme = g_intern_string (dossier_column_text (statement, 15));
  dossier_outcome_from_string (dossier_column_text (statement, 16), &fields.outcome);
  fields.note = dossier_column_text (statement, 17);
  fields.date = dossier_column_text (statement, 18);
  fields.created = dossier_column_text (statement, 19);
  fields.modified = dossier_column_text (statement, 20);

  return dossier_assessment_new (&fields);
}

DossierAssessment *
dossier_store_load_assessment (DossierConnection *connection, const char *id, GError **error)
{
  g_autoptr (DossierStatement) statement = dossier_connection_prepare (connection, error, "SELECT " COLUMNS " FROM assessments a WHERE a.id=? AND a.deleted IS NULL", "s", id);

  return statement != NULL && dossier_connection_step (connection, statement, error) ? assessment_from_row (statement) : NULL;
}

DossierAssessment *
dossier_store_load_assessment_of (DossierConnection *connection, gint64 document, gint64 number, GError **error)
{
  g_autoptr (DossierStatement) statement = NULL;

  statement = dossier_connection_prepare (connection, error,
                                          "SELECT " COLUMNS " FROM idx.commitments c JOIN assessments a ON a.id=c.assessment WHERE c.document=? AND c.number=?",
                                          "ii", document, number);
  return statement != NULL && dossier_connection_step (connection, statement, error) ? assessment_from_row (statement) : NULL;
}

static GPtrArray *
load_assessments (DossierConnection *connection, gint64 document, GError **error)
{
  g_autoptr (GPtrArray) assessments = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (DossierStatement) statement = NULL;
  g_autoptr (GError) local = NULL;

  statement = dossier_connection_prepare (connection, error,
                                          "SELECT " COLUMNS " FROM assessments a WHERE a.document=? AND a.deleted IS NULL ORDER BY a.created, a.id", "i", document);
  if (statement == NULL)
    return NULL;

  while (dossier_connection_step (connection, statement, &local))
    g_ptr_array_add (assessments, assessment_from_row (statement));
  if (local == NULL)
    return g_steal_pointer (&assessments);

  g_propagate_error (error, g_steal_pointer (&local));
  return NULL;
}

static GArray *
load_places (DossierConnection *connection, gint64 document, GError **error)
{
  g_autoptr (GArray) places = g_array_new (FALSE, TRUE, sizeof (Place));
  g_autoptr (DossierStatement) statement = NULL;
  g_autoptr (GError) local = NULL;

  g_array_set_clear_func (places, place_clear);
  statement = dossier_connection_prepare (connection, error, "SELECT number, start, \"end\", actor, action FROM idx.commitments WHERE document=? ORDER BY number", "i", document);
  if (statement == NULL)
    return NULL;

  while (dossier_connection_step (connection, statement, &local))
    {
      Place place = { dossier_column_int (statement, 0), dossier_column_int (statement, 1), dossier_column_int (statement, 2) };

      place.actor = g_strdup (dossier_column_text (statement, 3));
      place.action = g_strdup (dossier_column_text (statement, 4));
      g_array_append_val (places, place);
    }
  if (local == NULL)
    return g_steal_pointer (&places);

  g_propagate_error (error, g_steal_pointer (&local));
  return NULL;
}

/* Where the words of an assessment stand in the text as it is now; FALSE when they do not. Of several places the one
 * nearest to where they stood. */
static gboolean
find_words (DossierDocument *document, DossierAssessment *assessment, guint32 *start, guint32 *end)
{
  const DossierCommitment *commitment = dossier_assessment_get_commitment (assessment);
  const char              *text = dossier_document_get_text (document);
  const char              *words = dossier_assessment_get_exact (assessment);
  guint32                  length = commitment->end - commitment->start;
  guint                    nearest = G_MAXUINT;

  *start = commitment->start;
  *end = commitment->end;
  if (g_str_equal (dossier_assessment_get_hash (assessment), dossier_document_get_hash (document)))
    return TRUE;

  for (const char *at = *words != '\0' ? strstr (text, words) : NULL; at != NULL; at = strstr (at + 1, words))
    {
      guint32 place = dossier_text_map_to_char (dossier_document_get_map (document), at - text);
      guint   distance = ABS ((gint64)place - commitment->start);

      if (distance >= nearest)
        continue;
      nearest = distance;
      *start = place;
      *end = place + length;
    }

  return nearest != G_MAXUINT;
}

/* How much of the two spans together is shared: 0 … 1. */
static double
get_share (const Place *place, guint32 start, guint32 end)
{
  guint32 from = MAX (place->start, start), to = MIN (place->end, end);

  return to > from ? (to - from) / (double)(MAX (place->end, end) - MIN (place->start, start)) : 0;
}

/* How well a place fits: over 1 with the same span, actor and action, 0 when it is of another commitment. */
static double
get_fit (const Place *place, const DossierCommitment *commitment, guint32 start, guint32 end)
{
  double share = place->taken ? 0 : get_share (place, start, end);

  if (share <= MOST)
    return 0;

  return share + (g_strcmp0 (place->actor, commitment->actor) == 0 ? 1 : 0) + (g_strcmp0 (place->action, commitment->action) == 0 ? 1 : 0);
}

/* The untaken place that fits best, and at least so well. */
static Place *
find_place (GArray *places, const DossierCommitment *commitment, guint32 start, guint32 end, double least)
{
  Place *best = NULL;
  double best_fit = 0;

  for (guint i = 0; i < places->len; i++)
    {
      Place *place = &g_array_index (places, Place, i);
      double fit = get_fit (place, commitment, start, end);

      if (fit >= least && fit > best_fit)
        {
          best = place;
          best_fit = fit;
        }
    }

  return best;
}

static gboolean
bring_own (DossierConnection *connection, gint64 document, gint64 number, DossierAssessment *assessment, guint32 start, guint32 end, GError **error)
{
  return dossier_connection_run (connection, error,
                                 "INSERT INTO idx.commitments (document, number, start, \"end\", actor, actor_country, position, action, beneficiary, condition,"
                                 " deadline, due, due_first, modality, negative, theme, quotation, published, found, assessment, outcome)"
                                 " SELECT ?1, ?2, ?3, ?4, a.actor, a.actor_country, -1, a.action, a.beneficiary, a.condition, a.deadline, a.due, nullif(?7, 0), a.modality, a.negative,"
                                 " a.theme, -1, (SELECT d.published FROM documents d WHERE d.id=?1), 0, a.id, ?5 FROM assessments a WHERE a.id=?6",
                                 "iiiiisi", document, number, (gint64)start, (gint64)end, (gint64)dossier_assessment_get_outcome (assessment),
                                 dossier_assessment_get_id (assessment), (gint64)dossier_iso_date_get_first (dossier_assessment_get_commitment (assessment)->due));
}

/* Links the assessment if a place fits at least so well. */
static gboolean
link_one (DossierConnection *connection, DossierDocument *document, GArray *places, DossierAssessment *assessment, double least, gboolean *linked, GError **error)
{
  guint32 start, end;
  Place  *place;

  *linked = FALSE;
  if (!find_words (document, assessment, &start, &end))
    return TRUE;

  place = find_place (places, dossier_assessment_get_commitment (assessment), start, end, least);
  if (place == NULL)
    return TRUE;

  place->taken = *linked = TRUE;
  return dossier_connection_run (connection, error, "UPDATE idx.commitments SET assessment=?, outcome=? WHERE document=? AND number=?", "siii",
                                 dossier_assessment_get_id (assessment), (gint64)dossier_assessment_get_outcome (assessment),
                                 dossier_document_get_id (document), place->number);
}

/* Those whose commitment is unchanged come first, so that nobody else takes it. */
static gboolean
link_all (DossierConnection *connection, DossierDocument *document, GArray *places, GPtrArray *assessments, GError **error)
{
  static const double least[] = { SAME, MOST };

  for (guint pass = 0; pass < G_N_ELEMENTS (least); pass++)
    for (guint i = assessments->len; i > 0; i--)
      {
        gboolean linked;

        if (!link_one (connection, document, places, assessments->pdata[i - 1], least[pass], &linked, error))
          return FALSE;
        if (linked)
          g_ptr_array_remove_index (assessments, i - 1);
      }

  return TRUE;
}

/* Assessments that found nothing. */
static gboolean
bring_others (DossierConnection *connection, DossierDocument *document, GArray *places, GPtrArray *assessments, GError **error)
{
  gint64 next = places->len > 0 ? g_array_index (places, Place, places->len - 1).number + 1 : 0;

  for (guint i = 0; i < assessments->len; i++)
    {
      guint32 start, end;

      if (find_words (document, assessments->pdata[i], &start, &end) &&
          !bring_own (connection, dossier_document_get_id (document), next++, assessments->pdata[i], start, end, error))
        return FALSE;
    }

  return TRUE;
}

/* Forgets what the index knows of a document's assessments. */
static gboolean
unlink_all (DossierConnection *connection, gint64 document, GError **error)
{
  g_autoptr (DossierStatement) marked = dossier_connection_prepare (connection, error, "SELECT 1 FROM idx.commitments WHERE document=? AND (found=0 OR assessment IS NOT NULL) LIMIT 1", "i", document);
  g_autoptr (GError) local = NULL;

  if (marked == NULL)
    return FALSE;

  /* Most documents have no mark, and a change asks for all indexes of the table before it finds that out. */
  if (!dossier_connection_step (connection, marked, &local))
    {
      if (local == NULL)
        return TRUE;
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }
  g_clear_pointer (&marked, dossier_statement_release);

  return dossier_connection_run (connection, error, "DELETE FROM idx.commitments WHERE document=? AND found=0", "i", document) &&
         dossier_connection_run (connection, error, "UPDATE idx.commitments SET assessment=NULL, outcome=0 WHERE document=? AND assessment IS NOT NULL", "i", document);
}

static gboolean
link_assessments (DossierConnection *connection, gint64 document, GError **error)
{
  g_autoptr (GPtrArray) assessments = load_assessments (connection, document, error);
  g_autoptr (DossierDocument) text = NULL;
  g_autoptr (GArray) places = NULL;

  if (assessments == NULL || !unlink_all (connection, document, error))
    return FALSE;
  if (assessments->len == 0)
    return TRUE;

  text = dossier_store_load_document (connection, document, NULL, error);
  places = text != NULL ? load_places (connection, document, error) : NULL;
  if (places == NULL)
    return FALSE;

  return link_all (connection, text, places, assessments, error) && bring_others (connection, text, places, assessments, error);
}

gboolean
dossier_store_link_assessments (DossierConnection *connection, gint64 document, GError **error)
{
  return link_assessments (connection, document, error) && dossier_store_put_commitment_digests (connection, document, error);
}
