/* dossier-cli-report.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "dossier-cli-report.h"

#include "model/dossier-quotation-text.h"

#include <string.h>

#define NAMES_A_KIND 12
#define QUOTATION_CHARS 160

static int
compare_counts (gconstpointer a, gconstpointer b)
{
  DossierEntity *left = *(DossierEntity *const *)a;
  DossierEntity *right = *(DossierEntity *const *)b;

  return (int)dossier_entity_get_count (right) - (int)dossier_entity_get_count (left);
}

static void
report_kind (GString *out, const char *label, DossierFindings *findings, DossierEntityType type)
{
  g_autoptr (GPtrArray) chosen = g_ptr_array_new ();

  for (guint i = 0; i < findings->entities->len; i++)
    if (dossier_entity_get_entity_type (g_ptr_array_index (findings->entities, i)) == type)
      g_ptr_array_add (chosen, g_ptr_array_index (findings->entities, i));
  if (chosen->len == 0)
    return;

  g_ptr_array_sort (chosen, compare_counts);
  g_string_append_printf (out, "  %-14s", label);
  for (guint i = 0; i < MIN (chosen->len, NAMES_A_KIND); i++)
    {
      DossierEntity *entity = g_ptr_array_index (chosen, i);

      g_string_append_printf (out, "%s%s (%u)", i > 0 ? ", " : "", dossier_entity_get_name (entity), dossier_entity_get_count (entity));
    }
  if (chosen->len > NAMES_A_KIND)
    g_string_append_printf (out, " and %u more", chosen->len - NAMES_A_KIND);
  g_string_append_c (out, '\n');
}

static void
report_quotation (GString *out, DossierDocument *document, const DossierQuotation *quotation)
{
  g_autofree char *said = dossier_quotation_dup_words (quotation, document);
  g_autofree char *report = dossier_quotation_dup_report (quotation, document);
  g_autofree char *words = g_utf8_substring (said, 0, MIN (g_utf8_strlen (said, -1), QUOTATION_CHARS));

  g_string_append_printf (out, "  %s%s%s: %s%s\n", quotation->speaker != NULL ? quotation->speaker : "(speaker not found)",
                          report != NULL ? " " : "", report != NULL ? report : "", words, strlen (words) < strlen (said) ? "…" : "");
}

char *
dossier_cli_report (DossierDocument *document, DossierFindings *findings)
{
  static const struct
  {
    DossierEntityType type;
    const char       *label;
  } kinds[] = {
    { DOSSIER_ENTITY_PERSON, "People" },
    { DOSSIER_ENTITY_COUNTRY, "Countries" },
    { DOSSIER_ENTITY_PLACE, "Places" },
    { DOSSIER_ENTITY_ORGANISATION, "Organisations" },
    { DOSSIER_ENTITY_EQUIPMENT, "Equipment" },
    { DOSSIER_ENTITY_DOCUMENT, "Documents" },
    { DOSSIER_ENTITY_EVENT, "Events" },
    { DOSSIER_ENTITY_DATE, "Dates" },
  };
  g_autofree char *title = dossier_document_dup_display_title (document);
  GString         *out = g_string_new (title);

  g_string_append_c (out, '\n');
  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    report_kind (out, kinds[i].label, findings, kinds[i].type);
  if (findings->quotations->len > 0)
    g_string_append (out, "\n  Who said what\n");
  for (guint i = 0; i < findings->quotations->len; i++)
    report_quotation (out, document, g_ptr_array_index (findings->quotations, i));

  return g_string_free (out, FALSE);
}
