/* dossier-qdpx-project.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What project.qde of a REFI-QDA project says: codes, sources, selections and notes, by their GUIDs in lower case. It
 * refers to texts in the archive, which are not looked at here. Pure.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  char    *name;
  char    *category; /* the name of the code it stands in, or NULL */
  char    *colour;   /* "#rrggbb", or NULL */
  gboolean codable;
} DossierQdpxCode;

typedef struct
{
  char      *guid;
  char      *name; /* most programs put the words here, often cut short */
  gint64     start;
  gint64     end;
  char      *description;
  char      *created;
  char      *modified;
  GPtrArray *codes; /* GUIDs */
  GPtrArray *notes; /* GUIDs */
} DossierQdpxSelection;

typedef struct
{
  char      *name;
  char      *path; /* "internal://…", or NULL */
  char      *text; /* what stands in the project itself, or NULL */
  char      *address;
  GPtrArray *selections; /* DossierQdpxSelection */
  GPtrArray *notes;      /* GUIDs */
} DossierQdpxSource;

typedef struct
{
  char       *origin;  /* the program that wrote it, or NULL */
  GPtrArray  *sources; /* DossierQdpxSource */
  GHashTable *codes;   /* GUID → DossierQdpxCode */
  GHashTable *notes;   /* GUID → DossierQdpxSource: notes are texts too, and may have selections of the text they are on */
} DossierQdpxProject;

/* NULL with an error of DOSSIER_IMPORT_ERROR when this is no project. */
DossierQdpxProject *dossier_qdpx_project_read (GBytes *bytes, GError **error);
void                dossier_qdpx_project_free (DossierQdpxProject *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierQdpxProject, dossier_qdpx_project_free)

G_END_DECLS
